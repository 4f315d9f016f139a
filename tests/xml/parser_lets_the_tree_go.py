# A tree goes with its last reference: no cycle through the parser keeps it for the collector.
import gc
import weakref
import xml.etree.ElementTree as ET

gc.collect()
gc.disable()


class Builder(ET.TreeBuilder):
    pass


def gone(make):
    builder = Builder()
    watch = weakref.ref(builder)
    try:
        make(builder)
    except ET.ParseError as error:
        print(error)
    del builder
    return watch() is None


def whole(builder):
    parser = ET.XMLParser(target=builder)
    parser.feed("<!DOCTYPE a><a xmlns='u'><b>x</b></a>")
    print(parser.close().tag)


def broken(builder):
    ET.XMLParser(target=builder).feed("<a></b>")


def unfinished(builder):
    parser = ET.XMLParser(target=builder)
    parser.feed("<a>")
    parser.close()


def again(builder):
    parser = ET.XMLParser(target=builder)
    parser.feed("<a/>")
    parser.close()
    parser.feed("<a/>")


print(gone(whole), gone(broken), gone(unfinished), gone(again))  # expect: {u}a
# expect: mismatched tag: line 1, column 5
# expect: no element found: line 1, column 3
# expect: parsing finished: line 1, column 4
# expect: True True True True
print(ET.fromstring("<!DOCTYPE a [<!ENTITY e 'text'>]><a>&e;</a>").text, gc.collect())  # expect: text 0
