# What stands before a member's data, read by the names that zipfile gives to its parts.
import io
import struct
import zipfile

file = io.BytesIO()
with zipfile.ZipFile(file, "w") as archive:
    archive.writestr(zipfile.ZipInfo("name.txt", (2020, 2, 3, 4, 5, 6)), b"twelve bytes")
file.seek(0)
head = struct.unpack(zipfile.structFileHeader, file.read(zipfile.sizeFileHeader))
print(head[zipfile._FH_SIGNATURE] == zipfile.stringFileHeader, head[zipfile._FH_COMPRESSION_METHOD], hex(head[zipfile._FH_CRC]))
# expect: True 0 0xc5bfcca0
print(head[zipfile._FH_FILENAME_LENGTH], head[zipfile._FH_EXTRA_FIELD_LENGTH], head[zipfile._FH_COMPRESSED_SIZE], head[zipfile._FH_UNCOMPRESSED_SIZE])
# expect: 8 0 12 12
print(head[zipfile._FH_LAST_MOD_TIME], head[zipfile._FH_LAST_MOD_DATE], head[zipfile._FH_EXTRACT_VERSION], head[zipfile._FH_GENERAL_PURPOSE_FLAG_BITS])
# expect: 8355 20547 20 0
print(file.read(8 + 12), zipfile.sizeFileHeader)  # expect: b'name.txttwelve bytes' 30
