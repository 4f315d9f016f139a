"""XML: etree for documents as trees of elements, dom.minidom for those who must, parsers.expat underneath."""
