"""numpy.ma.core: masked arrays and their functions.  This module gathers them; each noun is a module of its own."""
from numpy import amax as _amax, bool_, expand_dims as _expand_dims, iscomplexobj, ndarray
from numpy.ma import _functions, _operations
from numpy.ma._masks import *
from numpy.ma._masks import MaskedArrayFutureWarning, get_data, get_mask, is_mask_dtype
from numpy.ma._array import MaskedArray, MaskedIterator, _mareconstruct
from numpy.ma._elements import MaskedConstant, masked, masked_singleton, mvoid
from numpy.ma._fills import (check_fill_value as _check_fill_value, common_fill_value, default_fill_value, filled, get_fill_value,
                             maximum_fill_value, minimum_fill_value, set_fill_value)
from numpy.ma._operations import (MaskedBinary as _MaskedBinaryOperation, MaskedDomained as _DomainedOperation, MaskedUnary as _MaskedUnaryOperation,
                                  masked_class as get_masked_subclass, power)
from numpy.ma._text import MaskedPrintOption as _MaskedPrintOption, masked_print_option
from numpy.ma._making import *
from numpy.ma._making import masked_array
from numpy.ma._conditions import *
from numpy.ma._choosing import *
from numpy.ma._choosing import append, diff
from numpy.ma._functions import *

globals().update(_operations.functions)
ufunc_domain, ufunc_fills = _operations.domains, _operations.fills
del _amax, _expand_dims
