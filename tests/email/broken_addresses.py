"""Addresses that are none, lists of them, and damaged base64."""
from email import message_from_bytes, utils
for b in (b'AwDB',b'AwD"B',b'AwD',b'AwDBc',b'Aw==',b'A!w==',b'A',b'AwDB====',b'AwDB\nAwDB\n',b'AwDB\r\nAw==\r\ntrailing',b'',b'Aw\xe4DB', b'AwD=B', b'A===='):
    m=message_from_bytes(b'Content-Transfer-Encoding: base64\n\n'+b); print(b, m.get_payload(decode=True),[type(d).__name__ for d in m.defects])
    # expect: b'AwDB' b'\x03\x00\xc1' []
    # expect: b'AwD"B' b'\x03\x00\xc1' ['InvalidBase64CharactersDefect']
    # expect: b'AwD' b'\x03\x00' ['InvalidBase64PaddingDefect']
    # expect: b'AwDBc' b'AwDBc' ['InvalidBase64LengthDefect']
    # expect: b'Aw==' b'\x03' []
    # expect: b'A!w==' b'\x03' ['InvalidBase64CharactersDefect']
    # expect: b'A' b'A' ['InvalidBase64LengthDefect']
    # expect: b'AwDB====' b'\x03\x00\xc1' []
    # expect: b'AwDB\nAwDB\n' b'\x03\x00\xc1\x03\x00\xc1' []
    # expect: b'AwDB\r\nAw==\r\ntrailing' b'\x03\x00\xc1\x03' ['InvalidBase64CharactersDefect']
    # expect: b'' b'' []
    # expect: b'Aw\xe4DB' b'\x03\x00\xc1' ['InvalidBase64CharactersDefect']
    # expect: b'AwD=B' b'\x03\x00' ['InvalidBase64CharactersDefect']
    # expect: b'A====' b'A====' ['InvalidBase64LengthDefect']
for v in ('a@b@c','a@','<a@b@c>','x <a@b@c>, d@e','"a@b"@c','a@[1.2]'): print(v, utils.parseaddr(v), utils.getaddresses([v]))
# expect: a@b@c ('', '') [('', '')]
# expect: a@ ('', '') [('', '')]
# expect: <a@b@c> ('', '') [('', '')]
# expect: x <a@b@c>, d@e ('', '') [('', '')]
# expect: "a@b"@c ('', '"a@b"@c') [('', '"a@b"@c')]
# expect: a@[1.2] ('', '') [('', '')]
for v in (['a@b, c@d'],['x (y <a@b>'],['g: h@i, j@k;'],['"a, b" <c@d>','e@f'],['a@b c@d'],['alice@example.org)bob@example.com'],['x <a@b>, y'],[''],['a@b,,c@d'],['a@b (com, ment)'],['"Q\\"x" <a@b>'],[None]):
    print(v, utils.getaddresses(v), utils.getaddresses(v, strict=False), utils.parseaddr(v[0]), utils.parseaddr(v[0], strict=False) if v[0] else 0)
    # expect: ['a@b, c@d'] [('', 'a@b'), ('', 'c@d')] [('', 'a@b'), ('', 'c@d')] ('', '') ('', 'a@b')
    # expect: ['x (y <a@b>'] [('', '')] [('y <a@b>', 'x')] ('', '') ('y <a@b>', 'x')
    # expect: ['g: h@i, j@k;'] [('', 'h@i'), ('', 'j@k')] [('', 'h@i'), ('', 'j@k')] ('', '') ('', 'h@i')
    # expect: ['"a, b" <c@d>', 'e@f'] [('a, b', 'c@d'), ('', 'e@f')] [('a, b', 'c@d'), ('', 'e@f')] ('a, b', 'c@d') ('a, b', 'c@d')
    # expect: ['a@b c@d'] [('', '')] [('', ''), ('', '@d')] ('', '') ('', '')
    # expect: ['alice@example.org)bob@example.com'] [('', '')] [('', 'alice@example.org'), ('', ''), ('', 'bob@example.com')] ('', '') ('', 'alice@example.org')
    # expect: ['x <a@b>, y'] [('x', 'a@b'), ('', 'y')] [('x', 'a@b'), ('', 'y')] ('', '') ('x', 'a@b')
    # expect: [''] [('', '')] [] ('', '') 0
    # expect: ['a@b,,c@d'] [('', 'a@b'), ('', ''), ('', 'c@d')] [('', 'a@b'), ('', ''), ('', 'c@d')] ('', '') ('', 'a@b')
    # expect: ['a@b (com, ment)'] [('', '')] [('com, ment', 'a@b')] ('com, ment', 'a@b') ('com, ment', 'a@b')
    # expect: ['"Q\\"x" <a@b>'] [('Q"x', 'a@b')] [('Q"x', 'a@b')] ('Q"x', 'a@b') ('Q"x', 'a@b')
    # expect: [None] [('', 'None')] [('', 'None')] ('', '') 0
print(utils.parseaddr(['a@b']))  # expect: ('', 'a@b')
