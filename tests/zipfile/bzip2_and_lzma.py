import io
import hashlib
import zipfile

data = b"line one\nline two\n" * 5000
for method in zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_DEFLATED:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as z:
        z.writestr(zipfile.ZipInfo("a.txt"), data, compress_type=method)
        with z.open(zipfile.ZipInfo("b"), "w") as f:
            f.write(b"short")
    print(method, len(file.getvalue()), hashlib.sha256(file.getvalue()).hexdigest()[:10])
    with zipfile.ZipFile(file) as z:
        info = z.infolist()[0]
        print(info.compress_type, info.extract_version, info.create_version, info.flag_bits, z.testzip(), z.read("a.txt") == data)
        with z.open("a.txt") as f:
            print(f.readline(), f.read(4), f.seek(1000), f.read(9))  # expect: 12 268 0177d25b08
            # expect: 12 46 46 0 None True
            # expect: b'line one\n' b'line' 1000 b'ine two\nl'
            # expect: 14 304 84485ef732
            # expect: 14 63 63 2 None True
            # expect: b'line one\n' b'line' 1000 b'ine two\nl'
            # expect: 8 445 5047cb50b7
            # expect: 8 20 20 0 None True
            # expect: b'line one\n' b'line' 1000 b'ine two\nl'
