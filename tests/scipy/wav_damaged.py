# Files that lie, end early or are none: an error or a warning, and no memory for what is not there.
import struct
from modules.wav import show, wav

good = wav(data=bytes(range(12)))
for n in (0, 3, 6, 10, 12, 14, 16, 30, 36, 38, 41, 44, 45, 50, 55):
    show(good[:n])  # expect: ValueError File format b'' not understood. Only 'RIFF' and 'RIFX' supported. []
    # expect: ValueError File format b'' not understood. Only 'RIFF' and 'RIFX' supported. []
    # expect: ValueError File format b'RIF' not understood. Only 'RIFF' and 'RIFX' supported. []
    # expect: ValueError File format b'RIF' not understood. Only 'RIFF' and 'RIFX' supported. []
    # expect: error unpack requires a buffer of 4 bytes []
    # expect: error unpack requires a buffer of 4 bytes []
    # expect: ValueError Not a WAV file. RIFF form type is b'WA'. []
    # expect: ValueError Not a WAV file. RIFF form type is b'WA'. []
    # expect: ValueError Unexpected end of file. []
    # expect: ValueError Unexpected end of file. []
    # expect: ValueError Incomplete chunk ID: b'fm' []
    # expect: ValueError Incomplete chunk ID: b'fm' []
    # expect: error unpack requires a buffer of 4 bytes []
    # expect: error unpack requires a buffer of 4 bytes []
    # expect: error unpack requires a buffer of 16 bytes []
    # expect: error unpack requires a buffer of 16 bytes []
    # expect: ValueError Unexpected end of file. []
    # expect: ValueError Unexpected end of file. []
    # expect: ValueError Incomplete chunk ID: b'da' []
    # expect: ValueError Incomplete chunk ID: b'da' []
    # expect: error unpack requires a buffer of 4 bytes []
    # expect: error unpack requires a buffer of 4 bytes []
    # expect: 8000 <i2 (0,) [] [('WavFileWarning', 'Reached EOF prematurely; finished at 44 bytes, expected 56 bytes from header.')]
    # expect: 8000 <i2 (0,) [] [('WavFileWarning', 'Reached EOF prematurely; finished at 44 bytes, expected 56 bytes from header.')]
    # expect: 8000 <i2 (0,) [] [('WavFileWarning', 'Reached EOF prematurely; finished at 45 bytes, expected 56 bytes from header.')]
    # expect: ValueError buffer size must be a multiple of element size []
    # expect: 8000 <i2 (3,) [256, 770, 1284] [('WavFileWarning', 'Reached EOF prematurely; finished at 50 bytes, expected 56 bytes from header.')]
    # expect: 8000 <i2 (3,) [256, 770, 1284] [('WavFileWarning', 'Reached EOF prematurely; finished at 50 bytes, expected 56 bytes from header.')]
    # expect: 8000 <i2 (5,) [256, 770, 1284, 1798, 2312] [('WavFileWarning', 'Reached EOF prematurely; finished at 55 bytes, expected 56 bytes from header.')]
    # expect: ValueError buffer size must be a multiple of element size []
show(b"MP3!" + good[4:])
# expect: ValueError File format b'MP3!' not understood. Only 'RIFF' and 'RIFX' supported. []
# expect: ValueError File format b'MP3!' not understood. Only 'RIFF' and 'RIFX' supported. []
show(good[:8] + b"AVI " + good[12:])  # expect: ValueError Not a WAV file. RIFF form type is b'AVI '. []
# expect: ValueError Not a WAV file. RIFF form type is b'AVI '. []
show(wav(size=100))  # expect: 8000 <i2 (2,) [513, 1027] []
# expect: 8000 <i2 (2,) [513, 1027] []
show(wav(total=1000))
# expect: 8000 <i2 (2,) [513, 1027] [('WavFileWarning', 'Reached EOF prematurely; finished at 48 bytes, expected 1008 bytes from header.')]
# expect: 8000 <i2 (2,) [513, 1027] [('WavFileWarning', 'Reached EOF prematurely; finished at 48 bytes, expected 1008 bytes from header.')]
show(wav(after=b"ab"))
# expect: 8000 <i2 (2,) [513, 1027] [('WavFileWarning', "Incomplete chunk ID: b'ab', ignoring it."), ('WavFileWarning', 'Chunk (non-data) not understood, skipping it.')]
# expect: 8000 <i2 (2,) [513, 1027] [('WavFileWarning', "Incomplete chunk ID: b'ab', ignoring it."), ('WavFileWarning', 'Chunk (non-data) not understood, skipping it.')]
show(good[:16] + struct.pack("<I", 10) + good[20:])
# expect: ValueError Binary structure of wave file is not compliant []
# expect: ValueError Binary structure of wave file is not compliant []
show(wav(rate=8000)[:28] + b"\0\0\0\0" + wav()[32:])
# expect: ValueError WAV header is invalid: nAvgBytesPerSec must equal product of nSamplesPerSec and nBlockAlign, but file has nSamplesPerSec = 8000, nBlockAlign = 2, and nAvgBytesPerSec = 0 []
# expect: ValueError WAV header is invalid: nAvgBytesPerSec must equal product of nSamplesPerSec and nBlockAlign, but file has nSamplesPerSec = 8000, nBlockAlign = 2, and nAvgBytesPerSec = 0 []
show(b"RIFF" + struct.pack("<I", 20) + b"WAVEdata" + struct.pack("<I", 4) + bytes(4))
# expect: ValueError No fmt chunk before data []
# expect: ValueError No fmt chunk before data []
show(wav(channels=3, depth=16, block=6, data=bytes(10)))
# expect: ValueError cannot reshape array of size 5 into shape (3) []
# expect: ValueError cannot reshape array of size 5 into shape (3) []
show(wav(size=100, depth=24, data=bytes(10)))
# expect: ValueError cannot reshape array of size 10 into shape (3) []
# expect: ValueError cannot reshape array of size 10 into shape (3) []
