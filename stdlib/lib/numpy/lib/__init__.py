"""numpy.lib: its modules.  Most only name what numpy itself has; those are made here, from a table, and look their names up when asked."""

import sys
import types

_named = {
    "arraypad": "pad",
    "arraysetops": "ediff1d intersect1d setxor1d union1d setdiff1d unique in1d isin",
    "function_base":
        "select piecewise trim_zeros copy iterable percentile diff gradient angle unwrap sort_complex disp flip rot90 extract place "
        "vectorize asarray_chkfinite average bincount digitize cov corrcoef msort median sinc hamming hanning bartlett blackman kaiser "
        "trapz i0 meshgrid delete insert append interp quantile",
    "histograms": "histogram histogramdd histogram_bin_edges",
    "index_tricks":
        "ravel_multi_index unravel_index mgrid ogrid r_ c_ s_ index_exp ix_ ndenumerate ndindex fill_diagonal diag_indices "
        "diag_indices_from",
    "nanfunctions":
        "nansum nanmax nanmin nanargmax nanargmin nanmean nanmedian nanpercentile nanvar nanstd nanprod nancumsum nancumprod "
        "nanquantile",
    "polynomial": "poly roots polyint polyder polyadd polysub polymul polydiv polyval poly1d polyfit RankWarning",
    "shape_base":
        "column_stack row_stack dstack array_split split hsplit vsplit dsplit apply_over_axes expand_dims apply_along_axis kron tile "
        "take_along_axis put_along_axis",
    "twodim_base":
        "diag diagflat eye fliplr flipud tri triu tril vander histogram2d mask_indices tril_indices tril_indices_from triu_indices "
        "triu_indices_from",
    "type_check":
        "iscomplexobj isrealobj imag iscomplex isreal nan_to_num real real_if_close typename asfarray mintypecode common_type "
        "isposinf isneginf",
    "ufunclike": "fix isneginf isposinf",
    "utils": "issubclass_ issubsctype issubdtype info byte_bounds safe_eval deprecate deprecate_with_doc who",
}


def _make(name, names):
    """A module that has some of numpy's names."""
    module = types.ModuleType(f"{__name__}.{name}", "Names of numpy that programs look for here.")
    module.__all__ = names.split()

    def __getattr__(name):
        if name not in module.__all__:
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
        import numpy
        return getattr(numpy, name)

    module.__getattr__ = __getattr__
    sys.modules[module.__name__] = module
    return module


for _name, _names in _named.items():
    globals()[_name] = _make(_name, _names)

from . import mixins, scimath, stride_tricks

_files = "savetxt loadtxt genfromtxt recfromtxt recfromcsv load save savez savez_compressed packbits unpackbits fromregex".split()
__all__ = ["scimath", "stride_tricks", "mixins", *_named, *_files, *sorted({name for names in _named.values() for name in names.split()})]

# Modules that are imported when they are asked for, and classes in two of them.
_later = {"format": "format", "npyio": "npyio", "NumpyVersion": "_version", "Arrayterator": "arrayterator", "recfunctions": "recfunctions"}


def __getattr__(name):
    if name in __all__:
        import numpy
        return getattr(numpy, name)
    if name not in _later:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib
    module = importlib.import_module(f"{__name__}.{_later[name]}")
    return module if name == _later[name] else getattr(module, name)
