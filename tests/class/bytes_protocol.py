class C:
    def __bytes__(self): return b"raw"
print(bytes(C()))  # expect: b'raw'
