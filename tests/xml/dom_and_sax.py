import io
import xml.dom
import xml.dom.minidom as md
import xml.sax
import xml.sax.handler
from xml.dom import pulldom
from xml.sax.saxutils import XMLGenerator, escape, quoteattr, unescape

source = """<?xml version="1.0" encoding="utf-8"?>
<!-- top --><?pi some data?>
<root a="1" b="x &amp; &quot;y&quot;"><item n="1">one</item><item n="2">t&lt;wo</item><empty/><![CDATA[raw <x>]]><ns:deep xmlns:ns="urn:n" ns:k="v">d</ns:deep></root>"""
doc = md.parseString(source)
print(doc.toxml())
print(doc.toprettyxml(indent="  "))
print(doc.toxml("utf-8")[:50], doc.documentElement, [e.getAttribute("n") for e in doc.getElementsByTagName("item")])
root = doc.documentElement
print(root.childNodes, root.firstChild.firstChild.data, root.attributes.items(), root.attributes["a"].value, root.hasAttribute("q"))
deep = doc.getElementsByTagNameNS("urn:n", "deep")[0]
print(deep.prefix, deep.localName, deep.namespaceURI, deep.getAttributeNS("urn:n", "k"), deep.tagName)
new = doc.createElement("new")
new.setAttribute("t", "tab\there")
new.appendChild(doc.createTextNode("text & more"))
root.insertBefore(new, root.firstChild)
root.removeChild(doc.getElementsByTagName("empty")[0])
root.replaceChild(doc.createComment("gone"), root.lastChild)
copy = root.cloneNode(True)
print(root.toxml() == copy.toxml(), copy.toxml(), new.nextSibling.tagName, new.previousSibling, new.parentNode is root)
text = doc.createTextNode("abcdef")
tail = text.splitText(2)
print(text.data, tail.data, text, text.length, text.nodeName, root.nodeType == md.Node.ELEMENT_NODE, doc.nodeName)
made = md.getDOMImplementation().createDocument(None, "top", None)
made.documentElement.appendChild(made.createCDATASection("a<b"))
print(made.toxml(), made.toprettyxml("\t", "\n", "ascii", True))
for call in (lambda: md.parseString("<a>"), lambda: root.removeChild(tail), lambda: doc.appendChild(doc.createElement("second")), lambda: new.removeAttribute("q"), lambda: doc.createTextNode(3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


by_id = md.parseString("<a><b k='1'/><b k='2'/></a>")
by_id.getElementsByTagName("b")[1].setIdAttribute("k")
print(by_id.getElementById("2").toxml(), by_id.getElementById("1"))


class Teller(xml.sax.ContentHandler):
    def startDocument(self):
        print("start", self._locator.getLineNumber())

    def endDocument(self):
        print("end")

    def startElement(self, name, attrs):
        print("<", name, dict(attrs), attrs.getNames(), len(attrs))

    def endElement(self, name):
        print(">", name)

    def characters(self, content):
        print("text", repr(content))

    def processingInstruction(self, target, data):
        print("pi", target, data)


xml.sax.parseString(source.encode(), Teller())
xml.sax.parse(io.StringIO("<a><b x='1'/>t</a>"), Teller())
try:
    xml.sax.parseString(b"<a><b></a>", Teller())
except xml.sax.SAXParseException as e:
    print(e, e.getLineNumber(), e.getColumnNumber(), e.getMessage())


class Spaces(xml.sax.ContentHandler):
    def startElementNS(self, name, qname, attrs):
        print(name, qname, attrs.items())


parser = xml.sax.make_parser()
parser.setFeature(xml.sax.handler.feature_namespaces, True)
parser.setContentHandler(Spaces())
parser.parse(io.StringIO("<r xmlns='urn:d' xmlns:p='urn:p'><p:x p:y='1' z='2'/></r>"))
out = io.StringIO()
g = XMLGenerator(out, "utf-8", short_empty_elements=True)
g.startDocument()
g.startElement("a", {"k": "v<\"'"})
g.startElement("b", {})
g.endElement("b")
g.characters("x & y")
g.endElement("a")
g.endDocument()
print(out.getvalue(), escape("<&>'", {"'": "&apos;"}), unescape("&lt;&amp;lt;"), quoteattr("a\"b'c\n"))
events = pulldom.parseString("<r><i>1</i><i>2</i></r>")
for event, node in events:
    if event == pulldom.START_ELEMENT and node.tagName == "i":
        events.expandNode(node)
        print(node.toxml())
