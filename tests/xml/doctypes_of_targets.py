# What a target is told of a document's DOCTYPE, and what an XMLParser without one warns of.
import warnings
from xml.etree.ElementTree import TreeBuilder, XMLParser


class Target(TreeBuilder):
    def doctype(self, name, public, system):
        print(name, public, system)


for text in ('<!DOCTYPE a PUBLIC "-//X//Y" "http://y/z"><a/>', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', "<!DOCTYPE a><a/>",
             '<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY e "v">]><a>&e;</a>', '<!DOCTYPE a [<!ENTITY e "v">]><a>&e;</a>',
             '<!DOCTYPE a PUBLIC "" "s"><a/>'):
    parser = XMLParser(target=Target())
    parser.feed(text)
    print(parser.close().text)  # expect: a -//X//Y http://y/z
    # expect: None
    # expect: a None a.dtd
    # expect: None
    # expect: a None None
    # expect: None
    # expect: a None a.dtd
    # expect: v
    # expect: a None None
    # expect: v
    # expect: a  s
    # expect: None


class Parser(XMLParser):
    def doctype(self, name, public, system):
        print("not called")


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    parser = Parser()
    parser.feed('<!DOCTYPE a SYSTEM "a.dtd"><a/>')
    parser.close()
print([str(warning.message) for warning in caught])
# expect: ['The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.']
