# email._header_value_parser.get_mailbox, by which mailers take an address apart, also as email.headerregistry.parser.
from email import errors
from email.headerregistry import Address, parser

for text in ("ann@example.org", "Ann Lee <ann@example.org>", '"Lee, Ann" <ann@example.org>', "ann", "ann@example.org, bob@example.org", "<a@b>",
             '"a b"@c.d', "Ann (comment) <a@b> (more)", "a@[127.0.0.1]", "a b@c", "Ann <a@b> rest", "T\u00f6m <t\u00f6m@\u00f6.org>", "a.b.c@d.e.f", "to@other.com; x",
             "", "@b", ","):
    try:
        token, rest = parser.get_mailbox(text)
    except (errors.HeaderParseError, IndexError) as e:
        print(repr(text), "refused")
    else:
        print(ascii(text), ascii((token.display_name, token.local_part, token.domain or "", token.addr_spec, rest)))
        # expect: 'ann@example.org' (None, 'ann', 'example.org', 'ann@example.org', '')
        # expect: 'Ann Lee <ann@example.org>' ('Ann Lee', 'ann', 'example.org', 'ann@example.org', '')
        # expect: '"Lee, Ann" <ann@example.org>' ('Lee, Ann', 'ann', 'example.org', 'ann@example.org', '')
        # expect: 'ann' (None, 'ann', '', 'ann', '')
        # expect: 'ann@example.org, bob@example.org' (None, 'ann', 'example.org', 'ann@example.org', ', bob@example.org')
        # expect: '<a@b>' (None, 'a', 'b', 'a@b', '')
        # expect: '"a b"@c.d' (None, 'a b', 'c.d', '"a b"@c.d', '')
        # expect: 'Ann (comment) <a@b> (more)' ('Ann', 'a', 'b', 'a@b', '')
        # expect: 'a@[127.0.0.1]' (None, 'a', '[127.0.0.1]', 'a@[127.0.0.1]', '')
        # expect: 'a b@c' (None, 'a b', 'c', '"a b"@c', '')
        # expect: 'Ann <a@b> rest' ('Ann', 'a', 'b', 'a@b', 'rest')
        # expect: 'T\xf6m <t\xf6m@\xf6.org>' ('T\xf6m', 't\xf6m', '\xf6.org', 't\xf6m@\xf6.org', '')
        # expect: 'a.b.c@d.e.f' (None, 'a.b.c', 'd.e.f', 'a.b.c@d.e.f', '')
        # expect: 'to@other.com; x' (None, 'to', 'other.com', 'to@other.com', '; x')
        # expect: '' refused
        # expect: '@b' refused
        # expect: ',' refused
print(Address("Ann", addr_spec="a@b.c"), parser.get_addr_spec("a@b c")[1])  # expect: Ann <a@b.c> c
