import pickle
def attempt(data):
    try:
        print(pickle.loads(data))
    except Exception as e:
        print(type(e).__name__, e)
for data in (b"", b"\x80\x04", b"garbage", b"\x80\x04K", b"\x80\x09N.", b"\x80\x04]", b"\x80\x02c__main__\nnope\nq\x00.", b"cno_module\nx\n.", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00N.", b"0.", b"\x80\x04e.", b"\x80\x04K\x01a.", b"I1x\n.", b"\x80\x04h\x05.", b"\x80\x04X\xff\xff\xff\x7fab."):
    attempt(data)  # expect: EOFError Ran out of input
    # expect: EOFError Ran out of input
    # expect: UnpicklingError pickle data was truncated
    # expect: UnpicklingError pickle data was truncated
    # expect: ValueError unsupported pickle protocol: 9
    # expect: EOFError Ran out of input
    # expect: AttributeError Can't get attribute 'nope' on <module '__main__' from 'bad_data.py'>
    # expect: ModuleNotFoundError No module named 'no_module'
    # expect: UnpicklingError pickle data was truncated
    # expect: UnpicklingError unpickling stack underflow
    # expect: UnpicklingError could not find MARK
    # expect: UnpicklingError unpickling stack underflow
    # expect: ValueError could not convert string to int
    # expect: UnpicklingError Memo value not found at index 5
    # expect: UnpicklingError pickle data was truncated
