# Arrays of strings and of other objects are a class of their own in gilt, which calls itself numpy.ndarray: isinstance(x, np.ndarray) and
# isinstance(x.dtype, np.dtype) are False for them, and other than with numpy they take no less memory than a list does.  A program that
# wants to know asks for x.dtype.kind ("U", "O"), or whether x has a shape.
# oracle: no (a known difference)
import numpy as np

words = np.array(["a", "bc"])
print(type(words), isinstance(words, np.ndarray), isinstance(words.dtype, np.dtype))  # expect: <class 'numpy.ndarray'> False False
print(words.dtype.kind, words.shape)  # expect: U (2,)
