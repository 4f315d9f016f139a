import pickle
import copy
import xml.etree.ElementTree as ET
from xml.parsers import expat

for text in ("", "<a>", "<a></b>", "<a b='1' b='2'/>", "<a>&nope;</a>", "x", "<a/><b/>", "<a>\n  <b x=1/></a>", "<a><![CDATA[", b"<a>\xff</a>",
             "<?xml version='1.0' encoding='nope'?><a/>", "<x:a/>", "<a>&#0;</a>", "<a>]]></a>"):
    try:
        ET.fromstring(text)
    except ET.ParseError as e:
        print(e, e.code, e.position, isinstance(e, SyntaxError))
        # expect: no element found: line 1, column 0 3 (1, 0) True
        # expect: no element found: line 1, column 3 3 (1, 3) True
        # expect: mismatched tag: line 1, column 5 7 (1, 5) True
        # expect: duplicate attribute: line 1, column 9 8 (1, 9) True
        # expect: undefined entity: line 1, column 3 11 (1, 3) True
        # expect: syntax error: line 1, column 0 2 (1, 0) True
        # expect: junk after document element: line 1, column 4 9 (1, 4) True
        # expect: not well-formed (invalid token): line 2, column 7 4 (2, 7) True
        # expect: unclosed CDATA section: line 1, column 12 20 (1, 12) True
        # expect: not well-formed (invalid token): line 1, column 3 4 (1, 3) True
        # expect: unbound prefix: line 1, column 0 27 (1, 0) True
        # expect: reference to invalid character number: line 1, column 3 14 (1, 3) True
        # expect: not well-formed (invalid token): line 1, column 5 4 (1, 5) True
print(ET.fromstring(b"<?xml version='1.0' encoding='windows-1252'?><a>\x80\xe4</a>").text, ET.fromstring("<?xml version='1.0' encoding='latin-1'?><a>€</a>").text)
# expect: €ä €
a = ET.Element("a", {"k": "v"}, more="1")
for wrong in (lambda: a.append("x"), lambda: a.extend([1]), lambda: a.insert(0, None), lambda: a.remove(ET.Element("b")), lambda: ET.Element("a", 5),
              lambda: ET.SubElement("x", "y"), lambda: a.find("/x"), lambda: a.find("p:b"), lambda: a.find("b[0]"), lambda: a.findall("b[last()-0]"),
              lambda: ET.tostring(ET.Element(5)), lambda: ET.tostring(ET.Element("a", k=5)), lambda: ET.tostring(a, method="x"),
              lambda: ET.indent(a, level=-1), lambda: ET.register_namespace("ns1", "u"), lambda: a[3], lambda: a.__setitem__(slice(None), [3])):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError append() argument must be xml.etree.ElementTree.Element, not str
        # expect: TypeError expected an Element, not "int"
        # expect: TypeError insert() argument 2 must be xml.etree.ElementTree.Element, not None
        # expect: ValueError list.remove(x): x not in list
        # expect: TypeError Element() argument 2 must be dict, not int
        # expect: TypeError SubElement() argument 1 must be xml.etree.ElementTree.Element, not str
        # expect: SyntaxError cannot use absolute path on element
        # expect: None
        # expect: SyntaxError XPath position >= 1 expected
        # expect: SyntaxError XPath offset from last() must be negative
        # expect: TypeError cannot serialize 5 (type int)
        # expect: TypeError cannot serialize 5 (type int)
        # expect: ValueError unknown method 'x'
        # expect: ValueError Initial indentation level must be >= 0, got -1
        # expect: ValueError Prefix format reserved for internal use
        # expect: IndexError child index out of range
        # expect: TypeError expected an Element, not "int"
b = copy.deepcopy(a)
b.append(copy.copy(a))
c = pickle.loads(pickle.dumps(b))
print(ET.tostring(c), a.items(), list(a.keys()), len(a), a == b, ET.iselement(a), ET.iselement("x"))
# expect: b'<a k="v" more="1"><a k="v" more="1" /></a>' [('k', 'v'), ('more', '1')] ['k', 'more'] 0 False True False
b.clear()
print(ET.tostring(b), str(ET.QName("u", "t")), ET.QName("{u}t") == ET.QName("u", "t"), repr(ET.QName("t")))
# expect: b'<a />' {u}t True <QName 't'>
seen = []
p = expat.ParserCreate()
p.StartElementHandler = lambda name, attributes: seen.append((name, attributes, p.CurrentLineNumber, p.CurrentColumnNumber))
p.EndElementHandler = lambda name: seen.append(name)
p.CharacterDataHandler = seen.append
p.CommentHandler = lambda text: seen.append(("comment", text))
p.StartDoctypeDeclHandler = lambda *args: seen.append(args)
p.EntityDeclHandler = lambda *args: seen.append(args)
p.XmlDeclHandler = lambda *args: seen.append(args)
print(p.Parse("<?xml version='1.0' encoding='utf-8'?><!DOCTYPE a [<!ENTITY e 'ee'>]>\n<a x='1'>t&e;<!--c--><b/>", False), p.Parse(b"</a>", True), seen)
# expect: 1 1 [('1.0', 'utf-8', -1), ('a', None, None, 1), ('e', 0, 'ee', None, None, None, None), ('a', {'x': '1'}, 2, 0), 't', 'ee', ('comment', 'c'), ('b', {}, 2, 21), 'b', 'a']
try:
    p.Parse("x", True)
except expat.ExpatError as e:
    print(e, e.code, e.lineno, e.offset, expat.ErrorString(e.code), expat.errors.codes[expat.ErrorString(e.code)])
    # expect: parsing finished: line 2, column 29 36 2 29 parsing finished 36
q = expat.ParserCreate(namespace_separator=" ")
q.StartElementHandler = lambda *args: 1 / 0
try:
    q.Parse("<a xmlns='u'/>", True)
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
print(q.StartElementHandler is not None, q.EndElementHandler, q.buffer_text)  # expect: False None False
