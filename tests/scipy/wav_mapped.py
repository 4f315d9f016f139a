# mmap=True gives an array over the file itself: writing to it changes the array alone; what the file lacks is an error.
import os
import tempfile
from modules.wav import wav
import numpy
from scipy.io import wavfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.wav")

    def store(data):
        with open(path, "wb") as file:
            file.write(data)

    for order in "<>":
        for channels in 1, 2:
            store(wav(order, channels=channels, data=bytes(range(16))))
            rate, data = wavfile.read(path, mmap=True)
            print(type(data), data.mode, data.offset, data.shape, data.dtype, data.flags.writeable, data.tolist())
            data[0] = 7
            print(data[0].tolist(), wavfile.read(path)[1][0].tolist())
            # expect: <class 'numpy.memmap'> c 44 (8,) int16 True [256, 770, 1284, 1798, 2312, 2826, 3340, 3854]
            # expect: 7 256
            # expect: <class 'numpy.memmap'> c 44 (4, 2) int16 True [[256, 770], [1284, 1798], [2312, 2826], [3340, 3854]]
            # expect: [7, 7] [256, 770]
            # expect: <class 'numpy.memmap'> c 44 (8,) >i2 True [1, 515, 1029, 1543, 2057, 2571, 3085, 3599]
            # expect: 7 1
            # expect: <class 'numpy.memmap'> c 44 (4, 2) >i2 True [[1, 515], [1029, 1543], [2057, 2571], [3085, 3599]]
            # expect: [7, 7] [1, 515]
            del data
    store(wav(data=b""))
    print(wavfile.read(path, mmap=True)[1].shape)
    # expect: (0,)
    store(wav(data=bytes(16))[:-2])
    try:
        wavfile.read(path, mmap=True)
    except ValueError as error:
        print(error)  # expect: mmap length is greater than file size
