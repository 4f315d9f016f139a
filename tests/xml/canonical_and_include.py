# ElementTree.canonicalize() with its options; ElementInclude.
import io
import xml.etree.ElementTree as ET
from xml.etree import ElementInclude

DOCUMENTS = [
    '<r><a:x xmlns:a="u"/><b:x xmlns:b="v"/></r>', '<r xmlns="d"><x xmlns=""><y/></x></r>', "<r>a:b</r>",
    '<?pi a?><!-- c --><r b="2" a="1" xmlns:z="zz" z:k="v&#9;&#10;&#13;&quot;&lt;&amp;">t &gt; &#13; <!-- in --><e/> tail<?p?></r><!-- after --><?q x?>',
    '<a:r xmlns:a="A" xmlns:b="B"><b:c a:k="1" b:k="2" k="3">  a:name  <d b:q="a:v" q="b:w">b:z</d></b:c></a:r>',
    '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>', '<r><skip><in/>text</skip>tail<x skip="1" keep="2"/></r>',
    '<!DOCTYPE r [<!ENTITY e "val"><!ATTLIST r d CDATA "def">]><r>&e;</r>', '<r xmlns="d" xmlns:p="d"><p:c p:x="1"/></r>']
OPTIONS = [{}, {"with_comments": True}, {"strip_text": True}, {"rewrite_prefixes": True}, {"qname_aware_tags": ["d", "r"]},
           {"qname_aware_attrs": ["q", "{B}q"]}, {"exclude_tags": ["skip"]}, {"exclude_attrs": ["skip", "a"]}]
for options in OPTIONS:
    for document in DOCUMENTS:
        if options.get("qname_aware_tags") and document.startswith("<r><"):
            continue
        try:
            print(repr(ET.canonicalize(document, **options)))
        except ValueError as e:
            print(e)  # expect: '<r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: '<r>a:b</r>'
            # expect: '<?pi a?>\n<r xmlns:z="zz" a="1" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <e></e> tail<?p?></r>\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">  a:name  <d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>'
            # expect: '<r><skip><in></in>text</skip>tail<x keep="2" skip="1"></x></r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
            # expect: '<r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: '<r>a:b</r>'
            # expect: '<?pi a?>\n<!-- c -->\n<r xmlns:z="zz" a="1" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <!-- in --><e></e> tail<?p?></r>\n<!-- after -->\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">  a:name  <d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>'
            # expect: '<r><skip><in></in>text</skip>tail<x keep="2" skip="1"></x></r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
            # expect: '<r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: '<r>a:b</r>'
            # expect: '<?pi a?>\n<r xmlns:z="zz" a="1" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt;<e></e>tail<?p?></r>\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">a:name<d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default">x</a> y </r>'
            # expect: '<r><skip><in></in>text</skip>tail<x keep="2" skip="1"></x></r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
            # expect: '<n0:r xmlns:n0=""><n1:x xmlns:n1="u"></n1:x><n2:x xmlns:n2="v"></n2:x></n0:r>'
            # expect: '<n0:r xmlns:n0="d"><n1:x xmlns:n1=""><n1:y></n1:y></n1:x></n0:r>'
            # expect: '<n0:r xmlns:n0="">a:b</n0:r>'
            # expect: '<?pi a?>\n<n0:r xmlns:n0="" xmlns:n1="zz" a="1" b="2" n1:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <n0:e></n0:e> tail<?p?></n0:r>\n<?q x?>'
            # expect: '<n0:r xmlns:n0="A"><n2:c xmlns:n1="" xmlns:n2="B" k="3" n0:k="1" n2:k="2">  a:name  <n1:d q="b:w" n2:q="a:v">b:z</n1:d></n2:c></n0:r>'
            # expect: '<n0:r xmlns:n0="" xml:space="preserve"> <n0:a xml:space="default"> x </n0:a> y </n0:r>'
            # expect: '<n0:r xmlns:n0=""><n0:skip><n0:in></n0:in>text</n0:skip>tail<n0:x keep="2" skip="1"></n0:x></n0:r>'
            # expect: '<n0:r xmlns:n0="" d="def">val</n0:r>'
            # expect: '<n0:r xmlns:n0="d"><n0:c n0:x="1"></n0:c></n0:r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: Prefix a of QName "a:b" is not declared in scope
            # expect: '<?pi a?>\n<r xmlns:z="zz" a="1" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <e></e> tail<?p?></r>\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">  a:name  <d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
            # expect: '<r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: '<r>a:b</r>'
            # expect: '<?pi a?>\n<r xmlns:z="zz" a="1" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <e></e> tail<?p?></r>\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">  a:name  <d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>'
            # expect: '<r><skip><in></in>text</skip>tail<x keep="2" skip="1"></x></r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
            # expect: '<r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: '<r>a:b</r>'
            # expect: '<?pi a?>\n<r xmlns:z="zz" a="1" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <e></e> tail<?p?></r>\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">  a:name  <d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>'
            # expect: '<r>tail<x keep="2" skip="1"></x></r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
            # expect: '<r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r>'
            # expect: '<r xmlns="d"><x xmlns=""><y></y></x></r>'
            # expect: '<r>a:b</r>'
            # expect: '<?pi a?>\n<r xmlns:z="zz" b="2" z:k="v&#x9;&#xA;&#xD;&quot;&lt;&amp;">t &gt; &#xD; <e></e> tail<?p?></r>\n<?q x?>'
            # expect: '<a:r xmlns:a="A"><b:c xmlns:b="B" k="3" a:k="1" b:k="2">  a:name  <d q="b:w" b:q="a:v">b:z</d></b:c></a:r>'
            # expect: '<r xml:space="preserve"> <a xml:space="default"> x </a> y </r>'
            # expect: '<r><skip><in></in>text</skip>tail<x keep="2"></x></r>'
            # expect: '<r d="def">val</r>'
            # expect: '<r xmlns="d"><c x="1"></c></r>'
out = io.StringIO()
print(ET.canonicalize(DOCUMENTS[0], out=out), out.getvalue(), ET.canonicalize(from_file=io.StringIO(DOCUMENTS[1])))
# expect: None <r><a:x xmlns:a="u"></a:x><b:x xmlns:b="v"></b:x></r> <r xmlns="d"><x xmlns=""><y></y></x></r>
try:
    ET.canonicalize()
except ValueError as e:
    print(e)  # expect: Either 'xml_data' or 'from_file' must be provided as input
XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"'
FILES = {"a.xml": "<a>A</a>", "t.txt": "text & more", "n.xml": f'<n {XI}><xi:include href="a.xml"/></n>', "self.xml": f'<s {XI}><xi:include href="self.xml"/></s>'}


def loader(href, parse, encoding=None):
    text = FILES.get(href.rpartition("/")[2])
    return text if parse == "text" or text is None else ET.fromstring(text)


for body, options in (('<xi:include href="a.xml"/>tail', {}), ('x<xi:include href="t.txt" parse="text"/>y<b/>z<xi:include href="t.txt" parse="text"/>', {}),
                      ('<p><xi:include href="n.xml"/></p>', {"base_url": "http://h/d/"}), ('<xi:include href="self.xml"/>', {}),
                      ('<xi:include href="n.xml"/>', {"max_depth": 1}), ('<xi:include href="no"/>', {}), ('<xi:include href="no" parse="text"/>', {}),
                      ('<xi:include href="a.xml" parse="q"/>', {}), ("<xi:fallback/>", {}), ("", {"max_depth": -2}), ('<xi:include href="n.xml"/>', {"max_depth": None})):
    root = ET.fromstring(f"<r {XI}>{body}</r>")
    try:
        ElementInclude.include(root, loader, **options)
        print(ET.tostring(root))
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e)  # expect: b'<r><a>A</a>tail</r>'
        # expect: b'<r>xtext &amp; morey<b />ztext &amp; more</r>'
        # expect: b'<r><p><n><a>A</a></n></p></r>'
        # expect: FatalIncludeError recursive include of self.xml
        # expect: LimitedRecursiveIncludeError maximum xinclude depth reached when including file a.xml
        # expect: FatalIncludeError cannot load 'no' as 'xml'
        # expect: FatalIncludeError cannot load 'no' as 'text'
        # expect: FatalIncludeError unknown parse type in xi:include tag ('q')
        # expect: FatalIncludeError xi:fallback tag must be child of xi:include ('{http://www.w3.org/2001/XInclude}fallback')
        # expect: ValueError expected non-negative depth or None for 'max_depth', got -2
        # expect: b'<r><n><a>A</a></n></r>'
