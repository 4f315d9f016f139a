# oracle: no (CPython 3.11 ends with a segmentation fault)
import gc
import xml.etree.ElementTree as ET
class Sub(ET.Element):
    def __eq__(self, other):
        e2.clear(); gc.collect(); return False
e2 = ET.Element("q"); e2.append(Sub("s")); e2.append(Sub("s2"))
try: e2.remove(ET.Element("z"))
except ValueError as x: print(x)  # expect: list.remove(x): x not in list
