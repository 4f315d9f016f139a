"""Elements and builders: what they take, what they refuse, the order of walks, copies."""
import copy
import gc
import io
import pickle
import re
import warnings
import weakref
import xml.etree.ElementTree as ET

warnings.simplefilter("ignore")
e = ET.Element("a")


def show(code):
    try:
        answer = repr(eval(code))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(code, "->", re.sub("0x[0-9a-f]+", "0x", answer))


for code in """
e.foo
setattr(e, 'foo', 1)
ET.Element()
ET.Element('a', 3)
ET.Element('a', None)
ET.Element('a', attrib=3)
ET.Element('a', {}, b=1).attrib
ET.Element('a', attrib={'q': 1}, z=2).attrib
ET.Element(3)
ET.SubElement(3, 'a')
ET.SubElement(e)
ET.SubElement(e, 'a', 3)
ET.SubElement(e, 'a', {'b': '1'}, c='2').items()
len(e), bool(e), e[0].keys(), e[-1].tag, e[0:1]
e[5]
e['a']
e[1.5]
e.append(3)
e.append(None)
e.insert(0, 3)
e.insert('a', e)
e.extend([3])
e.extend(3)
e.remove(3)
e.remove(ET.Element('z'))
e.__setitem__(0, 3)
e.__setitem__(5, e)
e.__setitem__(slice(0, 1), [3])
e.__setitem__(slice(0, 1), 3)
e.__setitem__('a', e)
e.__delitem__(7)
e.get('x', 3), e.set('x', '1'), e.get('x')
e.find(3)
e.findall(None)
e.findtext('zz', 'd'), e.findtext('zz'), e.findtext('a')
list(e.iter(tag='a'))
e.iter()
e.itertext()
e.makeelement('x', 3)
e.__getstate__()
e.__setstate__(3)
e.__setstate__({'tag': 'a', '_children': [3]})
e.__setstate__({'tag': 'a', '_children': 3})
delattr(e, 'text')
setattr(e, 'attrib', 3)
e.clear(), len(e), e.attrib, e.text
copy.copy(e)
pickle.loads(pickle.dumps(e)).tag
e.__deepcopy__(3)
weakref.ref(e)() is e
ET.Element.__init__(e, 'z', {'q': '1'}), e.tag, e.attrib
ET.Element.__mro__
""".strip().splitlines():
    show(code)
    # expect: e.foo -> AttributeError: 'xml.etree.ElementTree.Element' object has no attribute 'foo'
    # expect: setattr(e, 'foo', 1) -> AttributeError: 'xml.etree.ElementTree.Element' object has no attribute 'foo'
    # expect: ET.Element() -> TypeError: Element() takes at least 1 argument (0 given)
    # expect: ET.Element('a', 3) -> TypeError: Element() argument 2 must be dict, not int
    # expect: ET.Element('a', None) -> TypeError: Element() argument 2 must be dict, not None
    # expect: ET.Element('a', attrib=3) -> TypeError: attrib must be dict, not int
    # expect: ET.Element('a', {}, b=1).attrib -> {'b': 1}
    # expect: ET.Element('a', attrib={'q': 1}, z=2).attrib -> {'q': 1, 'z': 2}
    # expect: ET.Element(3) -> <Element 3 at 0x>
    # expect: ET.SubElement(3, 'a') -> TypeError: SubElement() argument 1 must be xml.etree.ElementTree.Element, not int
    # expect: ET.SubElement(e) -> TypeError: SubElement() takes at least 2 arguments (1 given)
    # expect: ET.SubElement(e, 'a', 3) -> TypeError: SubElement() argument 3 must be dict, not int
    # expect: ET.SubElement(e, 'a', {'b': '1'}, c='2').items() -> [('b', '1'), ('c', '2')]
    # expect: len(e), bool(e), e[0].keys(), e[-1].tag, e[0:1] -> (1, True, ['b', 'c'], 'a', [<Element 'a' at 0x>])
    # expect: e[5] -> IndexError: child index out of range
    # expect: e['a'] -> TypeError: element indices must be integers
    # expect: e[1.5] -> TypeError: element indices must be integers
    # expect: e.append(3) -> TypeError: append() argument must be xml.etree.ElementTree.Element, not int
    # expect: e.append(None) -> TypeError: append() argument must be xml.etree.ElementTree.Element, not None
    # expect: e.insert(0, 3) -> TypeError: insert() argument 2 must be xml.etree.ElementTree.Element, not int
    # expect: e.insert('a', e) -> TypeError: 'str' object cannot be interpreted as an integer
    # expect: e.extend([3]) -> TypeError: expected an Element, not "int"
    # expect: e.extend(3) -> TypeError: expected sequence, not "int"
    # expect: e.remove(3) -> TypeError: remove() argument must be xml.etree.ElementTree.Element, not int
    # expect: e.remove(ET.Element('z')) -> ValueError: list.remove(x): x not in list
    # expect: e.__setitem__(0, 3) -> TypeError: expected an Element, not "int"
    # expect: e.__setitem__(5, e) -> IndexError: child assignment index out of range
    # expect: e.__setitem__(slice(0, 1), [3]) -> TypeError: expected an Element, not "int"
    # expect: e.__setitem__(slice(0, 1), 3) -> TypeError: expected sequence, not "int"
    # expect: e.__setitem__('a', e) -> TypeError: element indices must be integers
    # expect: e.__delitem__(7) -> IndexError: child assignment index out of range
    # expect: e.get('x', 3), e.set('x', '1'), e.get('x') -> (3, None, '1')
    # expect: e.find(3) -> TypeError: 'int' object is not subscriptable
    # expect: e.findall(None) -> TypeError: 'NoneType' object is not subscriptable
    # expect: e.findtext('zz', 'd'), e.findtext('zz'), e.findtext('a') -> ('d', None, '')
    # expect: list(e.iter(tag='a')) -> [<Element 'a' at 0x>, <Element 'a' at 0x>]
    # expect: e.iter() -> <_elementtree._element_iterator object at 0x>
    # expect: e.itertext() -> <_elementtree._element_iterator object at 0x>
    # expect: e.makeelement('x', 3) -> TypeError: makeelement() argument 2 must be dict, not int
    # expect: e.__getstate__() -> {'tag': 'a', '_children': [<Element 'a' at 0x>], 'attrib': {'x': '1'}, 'text': None, 'tail': None}
    # expect: e.__setstate__(3) -> TypeError: Don't know how to unpickle "3" as an Element
    # expect: e.__setstate__({'tag': 'a', '_children': [3]}) -> TypeError: expected an Element, not "int"
    # expect: e.__setstate__({'tag': 'a', '_children': 3}) -> TypeError: '_children' is not a list
    # expect: delattr(e, 'text') -> AttributeError: can't delete element attribute
    # expect: setattr(e, 'attrib', 3) -> TypeError: attrib must be dict, not int
    # expect: e.clear(), len(e), e.attrib, e.text -> (None, 0, {}, None)
    # expect: copy.copy(e) -> <Element 'a' at 0x>
    # expect: pickle.loads(pickle.dumps(e)).tag -> 'a'
    # expect: e.__deepcopy__(3) -> TypeError: __deepcopy__() argument must be dict, not int
    # expect: weakref.ref(e)() is e -> True
    # expect: ET.Element.__init__(e, 'z', {'q': '1'}), e.tag, e.attrib -> (None, 'z', {'q': '1'})
    # expect: ET.Element.__mro__ -> (<class 'xml.etree.ElementTree.Element'>, <class 'object'>)

# Walks and paths.
x = ET.fromstring('<r a="1" xmlns:n="urn:x" n:b="2">t1<n:i n:q="é">t2<j/>tail1</n:i>tail2<i>t3</i><k><i/></k></r>')
print([z.tag for z in x.iter()], [z.tag for z in x.iter("i")], list(x.itertext()), x.attrib, x[0].attrib)
# expect: ['r', '{urn:x}i', 'j', 'i', 'k', 'i'] ['i', 'i'] ['t1', 't2', 'tail1', 'tail2', 't3'] {'a': '1', '{urn:x}b': '2'} {'{urn:x}q': 'é'}
print(x.find("i").text, x.find("{urn:x}i").tail, len(x.findall("i")), x.findall(".//i") == list(x.iter("i")), x.find("k/i").tag)
# expect: t3 tail2 1 True i
print(x.findtext("k"), repr(x.findtext("k/i")), x.find("{*}i").tag)  # expect:  '' {urn:x}i
deep, shallow = copy.deepcopy(x), copy.copy(x)
print(ET.tostring(deep) == ET.tostring(x), deep[0] is x[0], shallow[0] is x[0], shallow.attrib is x.attrib)
# expect: True False True True
print(ET.tostring(pickle.loads(pickle.dumps(x))) == ET.tostring(x))  # expect: True
del x[0]
x[0], x[1] = x[1], x[0]
print([z.tag for z in x], [z.tag for z in x[::-1]], x.remove(x[0]), len(x))
# expect: ['k', 'i'] ['i', 'k'] None 1


class Sub(ET.Element):
    pass


sub = Sub("s", k="v")
sub.extra = 3
print(sub.extra, type(sub.makeelement("q", {})).__name__, type(copy.copy(sub)).__name__)
# expect: 3 Element Element

loop = ET.Element("loop")
loop.append(loop)
reference = weakref.ref(loop)
del loop
gc.collect()
print(reference())  # expect: None
top = ET.Element("d")
for _ in range(20000):
    above = ET.Element("d")
    above.append(top)
    top = above
print(sum(1 for _ in top.iter()))  # expect: 20001


class Bad:
    def __eq__(self, other):
        raise KeyError("bad")


e.append(ET.Element(Bad()))
for code in ("e.find('zz')", "e.findall('zz')", "list(e.iter('zz'))"):
    show(code)  # expect: e.find('zz') -> KeyError: 'bad'
    # expect: e.findall('zz') -> KeyError: 'bad'
    # expect: list(e.iter('zz')) -> KeyError: 'bad'

# Builders, and targets of other kinds.
for code in """
ET.TreeBuilder(3, 4)
ET.TreeBuilder().start('a', 3)
ET.TreeBuilder().end('a')
ET.TreeBuilder().close(), ET.TreeBuilder().data(3)
ET.TreeBuilder(element_factory=3).start('a', {})
""".strip().splitlines():
    show(code)
    # expect: ET.TreeBuilder(3, 4) -> TypeError: TreeBuilder() takes at most 1 positional argument (2 given)
    # expect: ET.TreeBuilder().start('a', 3) -> TypeError: start() argument 2 must be dict, not int
    # expect: ET.TreeBuilder().end('a') -> IndexError: pop from empty stack
    # expect: ET.TreeBuilder().close(), ET.TreeBuilder().data(3) -> (None, None)
    # expect: ET.TreeBuilder(element_factory=3).start('a', {}) -> TypeError: 'int' object is not callable
builder = ET.TreeBuilder(insert_comments=True, insert_pis=True)
builder.data("lost")
builder.start("a", {})
builder.data("x")
builder.data("y")
builder.comment("c")
builder.data("y")
builder.pi("p", "q")
builder.data("z")
builder.end("a")
print(ET.tostring(builder.close()))  # expect: b'<a>xy<!--c-->y<?p q?>z</a>'
show("builder.start('b', {})")  # expect: builder.start('b', {}) -> ParseError: multiple elements on top level
lists = ET.TreeBuilder(lambda tag, attributes: [tag, attributes], comment_factory=lambda text: text * 2)
lists.start("a", {})
lists.start("b", {"x": "1"})
print(lists.comment("c"), lists.close())  # expect: cc ['a', {}, ['b', {'x': '1'}]]


class Told(ET.TreeBuilder):
    def start(self, tag, attributes):
        print("start", tag, attributes)
        return super().start(tag, attributes)


class Plain:
    def start(self, tag, attributes):
        print("start", tag, attributes)

    def end(self, tag):
        print("end", tag)

    def data(self, text):
        print(repr(text))

    def close(self):
        return "closed"


print(ET.tostring(ET.XML('<a p="q">x<b/>y</a>', ET.XMLParser(target=Told()))))  # expect: start a {'p': 'q'}
# expect: start b {}
# expect: b'<a p="q">x<b />y</a>'
print(ET.XML('<a xmlns="u" p="q">x<b/>y&lt;</a>', ET.XMLParser(target=Plain())))
# expect: start {u}a {'p': 'q'}
# expect: 'x'
# expect: start {u}b {}
# expect: end {u}b
# expect: 'y'
# expect: '<'
# expect: end {u}a
# expect: closed
for events in (None, ("start", "end", "start-ns", "end-ns")):
    found = ET.iterparse(io.BytesIO(b'<a xmlns:p="u"><p:b x="1"/></a>'), events)
    print([(event, getattr(value, "tag", value)) for event, value in found])
    # expect: [('end', '{u}b'), ('end', 'a')]
    # expect: [('start-ns', ('p', 'u')), ('start', 'a'), ('start', '{u}b'), ('end', '{u}b'), ('end', 'a'), ('end-ns', None)]
for text in ("<a><b></a>", "", "<a/><b/>"):
    show(f"ET.XML({text!r})")  # expect: ET.XML('<a><b></a>') -> ParseError: mismatched tag: line 1, column 8
    # expect: ET.XML('') -> ParseError: no element found: line 1, column 0
    # expect: ET.XML('<a/><b/>') -> ParseError: junk after document element: line 1, column 4
