# DOM implementations by name and by features; registered ones come first.
import xml.dom
from xml.dom import minidom

print(xml.dom.getDOMImplementation() is minidom.getDOMImplementation(), xml.dom.getDOMImplementation("minidom") is minidom.getDOMImplementation())
# expect: True True
print(xml.dom.getDOMImplementation(features="core 2.0 xml").hasFeature("core", "1.0"))  # expect: True
for features in "events 2.0", [("events", "2.0")]:
    try:
        xml.dom.getDOMImplementation(features=features)
    except ImportError as e:
        print(e)  # expect: no suitable DOM implementation found
        # expect: no suitable DOM implementation found


class Other:
    def hasFeature(self, feature, version):
        return feature in ("core", "events")


xml.dom.registerDOMImplementation("other", Other)
print(type(xml.dom.getDOMImplementation("other")).__name__, type(xml.dom.getDOMImplementation(features="events 2.0")).__name__)  # expect: Other Other
print(type(xml.dom.getDOMImplementation(features="core xml")).__name__, type(xml.dom.getDOMImplementation()).__name__)
# expect: DOMImplementation Other
