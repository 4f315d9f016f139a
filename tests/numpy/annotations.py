# ndarray, dtype and the numbers take arguments in annotations, as many as they have parameters.
from typing import Any

import numpy as np
import numpy.typing as npt

def scaled(values: np.ndarray[Any, np.dtype[np.float64]], by: np.floating[Any]) -> npt.NDArray[np.float64]:
    return values * by

print(scaled(np.arange(3.0), np.float64(2)))  # expect: [0. 2. 4.]
for annotation in scaled.__annotations__.values():
    print(annotation)  # expect: numpy.ndarray[typing.Any, numpy.dtype[numpy.float64]]
    # expect: numpy.floating[typing.Any]
    # expect: numpy.ndarray[typing.Any, numpy.dtype[numpy.float64]]
print(npt.NDArray)  # expect: numpy.ndarray[typing.Any, numpy.dtype[+ScalarType]]
print(np.ndarray[tuple[int, ...], np.dtype[np.int8]].__args__, np.complexfloating[Any, Any], np.matrix[int, int], np.recarray[Any, Any])
# expect: (tuple[int, ...], numpy.dtype[numpy.int8]) numpy.complexfloating[typing.Any, typing.Any] numpy.matrix[int, int] numpy.recarray[typing.Any, typing.Any]
for kind in np.ndarray, np.dtype, np.number, np.complexfloating, np.float64, np.int8, np.bool_, np.generic:
    for arguments in ((), (int, int), (int, int, int)):
        try:
            print(kind[arguments])
        except TypeError as error:
            print(error)  # expect: Too few arguments for numpy.ndarray
            # expect: numpy.ndarray[int, int]
            # expect: Too many arguments for numpy.ndarray
            # expect: Too few arguments for numpy.dtype
            # expect: Too many arguments for numpy.dtype
            # expect: Too many arguments for numpy.dtype
            # expect: Too few arguments for numpy.number
            # expect: Too many arguments for numpy.number
            # expect: Too many arguments for numpy.number
            # expect: Too few arguments for numpy.complexfloating
            # expect: numpy.complexfloating[int, int]
            # expect: Too many arguments for numpy.complexfloating
            # expect: There are no type variables left in numpy.float64
            # expect: There are no type variables left in numpy.float64
            # expect: There are no type variables left in numpy.float64
            # expect: There are no type variables left in numpy.int8
            # expect: There are no type variables left in numpy.int8
            # expect: There are no type variables left in numpy.int8
            # expect: type 'numpy.bool_' is not subscriptable
            # expect: type 'numpy.bool_' is not subscriptable
            # expect: type 'numpy.bool_' is not subscriptable
            # expect: type 'numpy.generic' is not subscriptable
            # expect: type 'numpy.generic' is not subscriptable
            # expect: type 'numpy.generic' is not subscriptable
