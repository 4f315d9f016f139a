"""Large data of a pickle in a file are read piece by piece, as the file gives them."""
import io
import pickle

payload = bytes(range(256)) * 20_000
values = [payload, bytearray(payload), "x" * 3_000_000, "é" * 1_500_000, [payload, payload, 1]]
for protocol in 3, 4, 5:
    for value in values:
        file = io.BytesIO()
        pickle.dump(value, file, protocol)
        pickle.dump("next", file, protocol)
        file.seek(0)
        loaded = pickle.load(file)
        print(protocol, type(loaded).__name__, loaded == value, pickle.load(file), file.read())
        # expect: 3 bytes True next b''
        # expect: 3 bytearray True next b''
        # expect: 3 str True next b''
        # expect: 3 str True next b''
        # expect: 3 list True next b''
        # expect: 4 bytes True next b''
        # expect: 4 bytearray True next b''
        # expect: 4 str True next b''
        # expect: 4 str True next b''
        # expect: 4 list True next b''
        # expect: 5 bytes True next b''
        # expect: 5 bytearray True next b''
        # expect: 5 str True next b''
        # expect: 5 str True next b''
        # expect: 5 list True next b''
data = pickle.dumps(payload, 5)
for end in 2, 9, 100, 1_000_000, len(data) - 1:
    try:
        pickle.load(io.BytesIO(data[:end]))
    except Exception as error:
        print(end, type(error).__name__, error)  # expect: 2 EOFError Ran out of input
        # expect: 9 UnpicklingError pickle data was truncated
        # expect: 100 UnpicklingError pickle data was truncated
        # expect: 1000000 UnpicklingError pickle data was truncated
        # expect: 5120008 EOFError Ran out of input
