# Names that are not marked as UTF-8: in which encoding they are read.
import io
import zipfile

archive = io.BytesIO()
with zipfile.ZipFile(archive, "w") as z:
    z.writestr("NAME.txt", "data")
    z.writestr("überall", "more")
raw = archive.getvalue().replace(b"NAME", "имя!".encode("koi8-r"))
for encoding in None, "koi8-r", "latin-1":
    with zipfile.ZipFile(io.BytesIO(raw), metadata_encoding=encoding) as z:
        print(z.namelist(), z.read(z.namelist()[0]), z.metadata_encoding)
        # expect: ['╔═╤!.txt', 'überall'] b'data' None
        # expect: ['имя!.txt', 'überall'] b'data' koi8-r
        # expect: ['ÉÍÑ!.txt', 'überall'] b'data' latin-1
for mode in "wa":
    try:
        zipfile.ZipFile(io.BytesIO(), mode, metadata_encoding="koi8-r")
    except ValueError as e:
        print(e)  # expect: metadata_encoding is only supported for reading files
        # expect: metadata_encoding is only supported for reading files
with zipfile.ZipFile(io.BytesIO(), "w") as z:
    try:
        z.open("a", "w", b"password")
    except ValueError as e:
        print(e)  # expect: pwd is only supported for reading files
print(zipfile.ZipInfo, zipfile.ZipExtFile, zipfile.BadZipFile.__module__)
# expect: <class 'zipfile.ZipInfo'> <class 'zipfile.ZipExtFile'> zipfile
