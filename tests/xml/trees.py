"""Documents read, searched, changed and written."""
import os
import tempfile
import xml.etree.ElementTree as ET

TEXT = """<?xml version="1.0"?>
<!-- countries -->
<data xmlns:x="urn:x" kind="test">
  <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><x:flag/><neighbor name="Austria" direction="E"/></country>
  <country name="Singapore"><rank>5</rank>tail &amp; &lt;more&gt;<year>2011</year><![CDATA[<raw>]]></country>
</data>"""
root = ET.fromstring(TEXT)
print(root.tag, root.attrib, len(root), root[0].get("name"), root[0][0].text, root.find("country/year").text)
for path in ("country", ".//year", "country/*", "*[@name='Singapore']/rank", "country[2]", "country[last()]", "country[rank='5']/year",
             ".//rank[@updated]", ".//rank[@updated!='no']", "country[rank]/..", ".//{urn:x}flag", ".//{*}flag", "nothing", ".",
             ".//year[.='2011']", "country[last()-1]"):
    print(path, [(e.tag, e.get("name"), e.text and e.text.strip()) for e in root.findall(path)])
print(root.findtext("country/year"), root.findtext("none", "default"), root.find("none"), root.findtext(".//{urn:x}flag") == "")
print(root.find(".//x:flag", {"x": "urn:x"}).tag, [e.tag for e in root.iter()], [e.text for e in root.iter("rank")])
print("|".join(t.strip() for t in root.itertext()))
for country in root.findall("country"):
    rank = country.find("rank")
    rank.text = str(int(rank.text) + 1)
    rank.set("updated", "yes")
    if int(rank.text) > 5:
        root.remove(country)
new = ET.SubElement(root, "country", {"name": 'A "B" <C>'}, code="ü\n")
new.append(ET.Comment(" said "))
new.append(ET.ProcessingInstruction("run", "it"))
new.text, new.tail = "x<y & z>", "\n"
print(ET.tostring(root, encoding="unicode"))
for how in ({}, {"encoding": "utf-8"}, {"encoding": "latin-1"}, {"xml_declaration": True}, {"short_empty_elements": False}, {"method": "text"}, {"method": "html"}):
    print(how, ET.tostring(new, **how))
ET.indent(root)
print(ET.tostring(root).decode())
html = ET.fromstring("<html><head><script>a &lt; b</script></head><body><br/><p>x</p></body></html>")
print(ET.tostring(html, method="html"))
space = ET.Element("{urn:a}top", {"{urn:b}k": "v"})
ET.SubElement(space, "{urn:a}in").text = "t"
print(ET.tostring(space))
ET.register_namespace("a", "urn:a")
print(ET.tostring(space))
with tempfile.TemporaryDirectory() as top:
    name = os.path.join(top, "t.xml")
    ET.ElementTree(root).write(name, encoding="utf-16", xml_declaration=True)
    again = ET.parse(name)
    print(again.getroot()[-1].get("code"), again.find("country").get("name"))
    for event, element in ET.iterparse(name, ("start", "end", "start-ns", "comment")):
        print(event, element if isinstance(element, tuple) else element.tag if isinstance(element.tag, str) else element.text, end="; ")
    print()
print(ET.tostring(ET.fromstringlist(["<a>", "<b/>", "</a>"])), ET.XMLID("<a><b id='q'/></a>")[1].keys())
pull = ET.XMLPullParser(("start", "end"))
pull.feed("<a><b>")
print([(e, x.tag) for e, x in pull.read_events()])
pull.feed("</b></a>")
print([(e, x.tag) for e, x in pull.read_events()], pull.close())


class Counter:
    depth = most = 0

    def start(self, tag, attributes):
        self.depth += 1
        self.most = max(self.most, self.depth)

    def end(self, tag):
        self.depth -= 1

    def close(self):
        return self.most


print(ET.XML("<a><b><c/></b></a>", ET.XMLParser(target=Counter())))
