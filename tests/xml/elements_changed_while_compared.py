import xml.etree.ElementTree as ET
import gc
class K(str):
    def __hash__(self): return hash("a")
    def __eq__(self, other):
        e.clear(); gc.collect(); return False
e = ET.Element("t", {"a": "1"})
print(e.get(K("x")))  # expect: None
class T:
    def __eq__(self, other):
        c.tag = None; gc.collect(); return 0
    __hash__ = None
e = ET.Element("r"); c = ET.SubElement(e, "".join(["ch", "ild"]))
print(len(list(e.iter(T()))), c.tag)  # expect: 0 None
e = ET.Element("w")
for i in range(4): ET.SubElement(e, "c%d" % i)
for child in e:
    print(child.tag)  # expect: c0
    # expect: c1
    if child.tag == "c1": e.clear()
d = {"k": "v"}
print(ET.Element("t", d, more=d).attrib == {"k": "v", "more": d}, ET.Element("t", attrib=d, x="1").attrib, ET.Element("t", {}, attrib="2").attrib)
# expect: True {'k': 'v', 'x': '1'} {'attrib': '2'}
