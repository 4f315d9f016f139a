"""D001-03 D001-04 D001-06 D001-07 D002-02 D002-05 D002-07 D002-08 D002-09 D002-24: texts, files, folders."""
import os.path

os.chdir(os.environ["TMPDIR"])
images = [
    # one
    'https://images.example/photo-1',
    # two
    'https://images.example/photo-2',
]
print([f"{img_url.split('/')[-1]}.jpg" for img_url in images * 2])
# expect: ['photo-1.jpg', 'photo-2.jpg', 'photo-1.jpg', 'photo-2.jpg']
with open('a.jpg', 'wb') as f:
    for block in (b'\xff\xd8', b'', b'end'):
        print(f.write(block))  # expect: 2
        # expect: 0
        # expect: 3
print(os.path.exists('a.jpg'), os.path.getsize('a.jpg'), open('a.jpg', 'rb').read())
# expect: True 5 b'\xff\xd8end'
for attempt in range(2):
    try:
        os.mkdir("sounds")
    except FileExistsError as e:
        print(e)  # expect: [Errno 17] File exists: 'sounds'
filenames = [f"sounds/example{n}.wav" for n in range(3)]
print(filenames, os.path.exists(filenames[0]))
# expect: ['sounds/example0.wav', 'sounds/example1.wav', 'sounds/example2.wav'] False
print(filenames[1].removesuffix(".wav") + "-transformed.wav")  # expect: sounds/example1-transformed.wav
duration, processes = 1.23456, None
print(f"{filenames[0]} completed in {duration:.2f}s", f"{processes=}, {duration=}")
# expect: sounds/example0.wav completed in 1.23s processes=None, duration=1.23456
