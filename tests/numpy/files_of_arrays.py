"""numpy.lib.format: headers, versions, what is refused; and what load and save add to it."""
import io
import warnings

import numpy as np
from numpy.lib import format


def said(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (ValueError, EOFError, KeyError) as error:
        print(type(error).__name__, str(error)[:120])


def file(header):
    return io.BytesIO(format.magic(1, 0) + len(header).to_bytes(2, "little") + header.encode())


said(format.read_array, io.BytesIO(b"\x93NUMPX\1\0"))
said(format.read_array, io.BytesIO(b"\x93NUM"))
said(format.read_array, io.BytesIO(b"\x93NUMPY\4\0"))
for header in ("[1, 2]", "{'descr': '<f8', 'shape': (1,)}", "{'descr': '<f8', 'shape': 1, 'fortran_order': False}",
               "{'descr': '<f8', 'shape': (1,), 'fortran_order': 0}", "{'descr': 'xx', 'shape': (1,), 'fortran_order': False}",
               "{'descr': '<f8', 'shape': (1,), 'fortran_order': False}", "{'descr': '|O', 'shape': (1,), 'fortran_order': False}",
               "{'descr': '<f8', 'shape': (1,), 'fortran_order': False}" + " " * 12000):
    said(format.read_array, file(header))
said(format.write_array, io.BytesIO(), np.arange(3), version=(4, 0))
said(format.magic, 256, 1)
print(format.header_data_from_array_1_0(np.ones((2, 3)).T), format.dtype_to_descr(np.dtype("i4,f8")))
print(format.descr_to_dtype([("a", "<i4"), ("", "|V4")]))
for version in ((1, 0), (2, 0), None):
    stream = io.BytesIO()
    format.write_array(stream, np.asfortranarray([[1, 2], [3, 4]]), version)
    stream.seek(0)
    print(len(stream.getvalue()), format.read_magic(stream), stream.seek(0), format.read_array(stream).tolist())
large = np.zeros(1, [(f"f{i}" + "x" * 700, "i4") for i in range(100)])
stream = io.BytesIO()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    np.save(stream, large)
    print(seen[0].message)
stream.seek(0)
print(len(np.load(stream, max_header_size=200000).dtype))
stream = io.BytesIO()
np.savez(stream, a=np.arange(3), b=[[1.5]])
stream.seek(0)
with np.load(stream) as archive:
    print(archive.files, archive["a"], archive["b.npy"], "a" in archive, archive.f.b)
    said(archive.__getitem__, "c")
said(np.load, io.BytesIO(b""))
said(np.load, io.BytesIO(b"nothing"))
said(np.load, io.BytesIO(b"nothing"), encoding="utf8")
