# An encoding that was used by one of its names goes by the others, too.
import codecs

for name in "shift_jis", "sjis", "Shift-JIS", "ms_kanji", "euc_kr", "EUC-KR", "korean", "cp1252", "windows-1252", "gbk", "936", "euc-jp", "ujis":
    print(codecs.lookup(name).name, "é".encode(name, "replace"))  # expect: shift_jis b'?'
    # expect: shift_jis b'?'
    # expect: shift_jis b'?'
    # expect: cp932 b'?'
    # expect: euc_kr b'?'
    # expect: euc_kr b'?'
    # expect: euc_kr b'?'
    # expect: cp1252 b'\xe9'
    # expect: cp1252 b'\xe9'
    # expect: gbk b'\xa8\xa6'
    # expect: gbk b'\xa8\xa6'
    # expect: euc_jp b'\x8f\xab\xb1'
    # expect: euc_jp b'\x8f\xab\xb1'
for name in "punycode", "idna":
    for how in "strict", "replace":
        try:
            print(b"a-b\xff".decode(name, how))
        except UnicodeError as e:
            print(name, e)
            # expect: punycode 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)
            # expect: punycode 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)
            # expect: idna 'ascii' codec can't decode byte 0xff in position 3: ordinal not in range(128)
            # expect: idna decoding with 'idna' codec failed (UnicodeError: Unsupported error handling replace)
