# A stream of bytes is read into its own buffer: the places overlap.
import io

stream = io.BytesIO(bytes(range(65, 91)) * 20)
stream.seek(1)
print(stream.readinto(stream.getbuffer()))  # expect: 519
print(stream.getvalue()[:30], stream.getvalue()[-3:])  # expect: b'BCDEFGHIJKLMNOPQRSTUVWXYZABCDE' b'YZZ'
