# What broken markup means, fed at once and letter by letter; and that a long comment in small pieces costs no more than its length.
from html.parser import HTMLParser


class Events(HTMLParser):
    def reset(self):
        super().reset()
        self.events = []

    def add(self, kind, *what):
        if kind == "data" and self.events and self.events[-1][0] == "data":
            self.events[-1] = "data", self.events[-1][1] + what[0]
        else:
            self.events.append((kind, *what))


for kind in ("startendtag", "starttag", "endtag", "data", "comment", "decl", "pi", "charref", "entityref"):
    setattr(Events, "handle_" + kind, lambda self, *what, kind=kind: self.add(kind, *what))
Events.unknown_decl = lambda self, what: self.add("unknown", what)

TEXTS = """<a<b> </a<b> </ a> </> <> <$> </$> <a$b/> <!> <!-> <!--> <!---> <!----> <!-----> <!--x--!> <!--a--b--> <!x> <?x?> <?>
<![CDATA[x]]> <![x]> <![CDATA[x]> <!doctype> <!DocType_html> <a_b=c/> <a_b=/> <a_b='/'/> <a_/b> <a/b/=/c> <a_b='c'd> <a_b=c'd'>
<a_b_=_'x_y'> <a_=b> <a_b==c> <a_b='>'> </a_b='>'> <A_B=C_b=d> <a_b=&amp;&lt> <script>a<b</script> <script></scripts></script_>
<style><!--</style>--> <script></SCRIPT/x='>'>b <a <a_ <a_b <a_b= <a_b=' <a_b='> </ </a </a_ </_a <! <!- <!-- <!--- <!---- <!--x- <!--x--
<!--x--! <!d <!doct <!doctype <!doctype_h <! <![ <![CDATA <![CDATA[ <![CDATA[x] <? <?x < a< a<< a&b a&b; a&b_c &#65;&#x42; &#65 &#xg; &; &
&# &a a&lt;b<i>&gt; <script>x <script>x</script <script>x</script_ <textarea><b></textarea> <a\x0bb='c'> <br/><p/></p> <IMG_SRC=x_ALT>"""
for text in TEXTS.split():
    text = text.replace("_", " ")
    for converts in True, False:
        whole, letters = Events(convert_charrefs=converts), Events(convert_charrefs=converts)
        whole.feed(text)
        before = len(whole.events)
        whole.close()
        for letter in text:
            letters.feed(letter)
        letters.close()
        print(repr(text), whole.events[:before], whole.events[before:], whole.getpos(), letters.events == whole.events or letters.events)
        # expect: '<a<b>' [('starttag', 'a<b', [])] [] (1, 5) True
        # expect: '<a<b>' [('starttag', 'a<b', [])] [] (1, 5) True
        # expect: '</a<b>' [('endtag', 'a<b')] [] (1, 6) True
        # expect: '</a<b>' [('endtag', 'a<b')] [] (1, 6) True
        # expect: '</' [] [('data', '</')] (1, 2) True
        # expect: '</' [] [('data', '</')] (1, 2) True
        # expect: 'a>' [('data', 'a>')] [] (1, 2) True
        # expect: 'a>' [('data', 'a>')] [] (1, 2) True
        # expect: '</>' [] [] (1, 3) True
        # expect: '</>' [] [] (1, 3) True
        # expect: '<>' [('data', '<>')] [] (1, 2) True
        # expect: '<>' [('data', '<>')] [] (1, 2) True
        # expect: '<$>' [('data', '<$>')] [] (1, 3) True
        # expect: '<$>' [('data', '<$>')] [] (1, 3) True
        # expect: '</$>' [('comment', '$')] [] (1, 4) True
        # expect: '</$>' [('comment', '$')] [] (1, 4) True
        # expect: '<a$b/>' [('startendtag', 'a$b', [])] [] (1, 6) True
        # expect: '<a$b/>' [('startendtag', 'a$b', [])] [] (1, 6) True
        # expect: '<!>' [('comment', '')] [] (1, 3) True
        # expect: '<!>' [('comment', '')] [] (1, 3) True
        # expect: '<!->' [('comment', '-')] [] (1, 4) True
        # expect: '<!->' [('comment', '-')] [] (1, 4) True
        # expect: '<!-->' [] [('comment', '>')] (1, 5) True
        # expect: '<!-->' [] [('comment', '>')] (1, 5) True
        # expect: '<!--->' [] [('comment', '->')] (1, 6) True
        # expect: '<!--->' [] [('comment', '->')] (1, 6) True
        # expect: '<!---->' [('comment', '')] [] (1, 7) True
        # expect: '<!---->' [('comment', '')] [] (1, 7) True
        # expect: '<!----->' [('comment', '-')] [] (1, 8) True
        # expect: '<!----->' [('comment', '-')] [] (1, 8) True
        # expect: '<!--x--!>' [] [('comment', 'x--!>')] (1, 9) True
        # expect: '<!--x--!>' [] [('comment', 'x--!>')] (1, 9) True
        # expect: '<!--a--b-->' [('comment', 'a--b')] [] (1, 11) True
        # expect: '<!--a--b-->' [('comment', 'a--b')] [] (1, 11) True
        # expect: '<!x>' [('comment', 'x')] [] (1, 4) True
        # expect: '<!x>' [('comment', 'x')] [] (1, 4) True
        # expect: '<?x?>' [('pi', 'x?')] [] (1, 5) True
        # expect: '<?x?>' [('pi', 'x?')] [] (1, 5) True
        # expect: '<?>' [('pi', '')] [] (1, 3) True
        # expect: '<?>' [('pi', '')] [] (1, 3) True
        # expect: '<![CDATA[x]]>' [('unknown', 'CDATA[x')] [] (1, 13) True
        # expect: '<![CDATA[x]]>' [('unknown', 'CDATA[x')] [] (1, 13) True
        # expect: '<![x]>' [('comment', '[x]')] [] (1, 6) True
        # expect: '<![x]>' [('comment', '[x]')] [] (1, 6) True
        # expect: '<![CDATA[x]>' [] [('unknown', 'CDATA[x]>')] (1, 12) True
        # expect: '<![CDATA[x]>' [] [('unknown', 'CDATA[x]>')] (1, 12) True
        # expect: '<!doctype>' [('decl', 'doctype')] [] (1, 10) True
        # expect: '<!doctype>' [('decl', 'doctype')] [] (1, 10) True
        # expect: '<!DocType html>' [('decl', 'DocType html')] [] (1, 15) True
        # expect: '<!DocType html>' [('decl', 'DocType html')] [] (1, 15) True
        # expect: '<a b=c/>' [('starttag', 'a', [('b', 'c/')])] [] (1, 8) True
        # expect: '<a b=c/>' [('starttag', 'a', [('b', 'c/')])] [] (1, 8) True
        # expect: '<a b=/>' [('starttag', 'a', [('b', '/')])] [] (1, 7) True
        # expect: '<a b=/>' [('starttag', 'a', [('b', '/')])] [] (1, 7) True
        # expect: "<a b='/'/>" [('startendtag', 'a', [('b', '/')])] [] (1, 10) True
        # expect: "<a b='/'/>" [('startendtag', 'a', [('b', '/')])] [] (1, 10) True
        # expect: '<a /b>' [('starttag', 'a', [('b', None)])] [] (1, 6) True
        # expect: '<a /b>' [('starttag', 'a', [('b', None)])] [] (1, 6) True
        # expect: '<a/b/=/c>' [('starttag', 'a', [('b', None), ('=', None), ('c', None)])] [] (1, 9) True
        # expect: '<a/b/=/c>' [('starttag', 'a', [('b', None), ('=', None), ('c', None)])] [] (1, 9) True
        # expect: "<a b='c'd>" [('starttag', 'a', [('b', 'c'), ('d', None)])] [] (1, 10) True
        # expect: "<a b='c'd>" [('starttag', 'a', [('b', 'c'), ('d', None)])] [] (1, 10) True
        # expect: "<a b=c'd'>" [('starttag', 'a', [('b', "c'd'")])] [] (1, 10) True
        # expect: "<a b=c'd'>" [('starttag', 'a', [('b', "c'd'")])] [] (1, 10) True
        # expect: "<a b = 'x y'>" [('starttag', 'a', [('b', 'x y')])] [] (1, 13) True
        # expect: "<a b = 'x y'>" [('starttag', 'a', [('b', 'x y')])] [] (1, 13) True
        # expect: '<a =b>' [('starttag', 'a', [('=b', None)])] [] (1, 6) True
        # expect: '<a =b>' [('starttag', 'a', [('=b', None)])] [] (1, 6) True
        # expect: '<a b==c>' [('starttag', 'a', [('b', '=c')])] [] (1, 8) True
        # expect: '<a b==c>' [('starttag', 'a', [('b', '=c')])] [] (1, 8) True
        # expect: "<a b='>'>" [('starttag', 'a', [('b', '>')])] [] (1, 9) True
        # expect: "<a b='>'>" [('starttag', 'a', [('b', '>')])] [] (1, 9) True
        # expect: "</a b='>'>" [('endtag', 'a')] [] (1, 10) True
        # expect: "</a b='>'>" [('endtag', 'a')] [] (1, 10) True
        # expect: '<A B=C b=d>' [('starttag', 'a', [('b', 'C'), ('b', 'd')])] [] (1, 11) True
        # expect: '<A B=C b=d>' [('starttag', 'a', [('b', 'C'), ('b', 'd')])] [] (1, 11) True
        # expect: '<a b=&amp;&lt>' [('starttag', 'a', [('b', '&<')])] [] (1, 14) True
        # expect: '<a b=&amp;&lt>' [('starttag', 'a', [('b', '&<')])] [] (1, 14) True
        # expect: '<script>a<b</script>' [('starttag', 'script', []), ('data', 'a<b'), ('endtag', 'script')] [] (1, 20) True
        # expect: '<script>a<b</script>' [('starttag', 'script', []), ('data', 'a<b'), ('endtag', 'script')] [] (1, 20) True
        # expect: '<script></scripts></script >' [('starttag', 'script', []), ('data', '</scripts>'), ('endtag', 'script')] [] (1, 28) True
        # expect: '<script></scripts></script >' [('starttag', 'script', []), ('data', '</scripts>'), ('endtag', 'script')] [] (1, 28) True
        # expect: '<style><!--</style>-->' [('starttag', 'style', []), ('data', '<!--'), ('endtag', 'style'), ('data', '-->')] [] (1, 22) True
        # expect: '<style><!--</style>-->' [('starttag', 'style', []), ('data', '<!--'), ('endtag', 'style'), ('data', '-->')] [] (1, 22) True
        # expect: "<script></SCRIPT/x='>'>b" [('starttag', 'script', []), ('endtag', 'script'), ('data', 'b')] [] (1, 24) True
        # expect: "<script></SCRIPT/x='>'>b" [('starttag', 'script', []), ('endtag', 'script'), ('data', 'b')] [] (1, 24) True
        # expect: '<a' [] [] (1, 2) True
        # expect: '<a' [] [] (1, 2) True
        # expect: '<a ' [] [] (1, 3) True
        # expect: '<a ' [] [] (1, 3) True
        # expect: '<a b' [] [] (1, 4) True
        # expect: '<a b' [] [] (1, 4) True
        # expect: '<a b=' [] [] (1, 5) True
        # expect: '<a b=' [] [] (1, 5) True
        # expect: "<a b='" [] [] (1, 6) True
        # expect: "<a b='" [] [] (1, 6) True
        # expect: "<a b='>" [] [] (1, 7) True
        # expect: "<a b='>" [] [] (1, 7) True
        # expect: '</' [] [('data', '</')] (1, 2) True
        # expect: '</' [] [('data', '</')] (1, 2) True
        # expect: '</a' [] [] (1, 3) True
        # expect: '</a' [] [] (1, 3) True
        # expect: '</a ' [] [] (1, 4) True
        # expect: '</a ' [] [] (1, 4) True
        # expect: '</ a' [] [('comment', ' a')] (1, 4) True
        # expect: '</ a' [] [('comment', ' a')] (1, 4) True
        # expect: '<!' [] [('comment', '')] (1, 2) True
        # expect: '<!' [] [('comment', '')] (1, 2) True
        # expect: '<!-' [] [('comment', '-')] (1, 3) True
        # expect: '<!-' [] [('comment', '-')] (1, 3) True
        # expect: '<!--' [] [('comment', '')] (1, 4) True
        # expect: '<!--' [] [('comment', '')] (1, 4) True
        # expect: '<!---' [] [('comment', '')] (1, 5) True
        # expect: '<!---' [] [('comment', '')] (1, 5) True
        # expect: '<!----' [] [('comment', '')] (1, 6) True
        # expect: '<!----' [] [('comment', '')] (1, 6) True
        # expect: '<!--x-' [] [('comment', 'x')] (1, 6) True
        # expect: '<!--x-' [] [('comment', 'x')] (1, 6) True
        # expect: '<!--x--' [] [('comment', 'x')] (1, 7) True
        # expect: '<!--x--' [] [('comment', 'x')] (1, 7) True
        # expect: '<!--x--!' [] [('comment', 'x')] (1, 8) True
        # expect: '<!--x--!' [] [('comment', 'x')] (1, 8) True
        # expect: '<!d' [] [('comment', 'd')] (1, 3) True
        # expect: '<!d' [] [('comment', 'd')] (1, 3) True
        # expect: '<!doct' [] [('comment', 'doct')] (1, 6) True
        # expect: '<!doct' [] [('comment', 'doct')] (1, 6) True
        # expect: '<!doctype' [] [('decl', 'doctype')] (1, 9) True
        # expect: '<!doctype' [] [('decl', 'doctype')] (1, 9) True
        # expect: '<!doctype h' [] [('decl', 'doctype h')] (1, 11) True
        # expect: '<!doctype h' [] [('decl', 'doctype h')] (1, 11) True
        # expect: '<!' [] [('comment', '')] (1, 2) True
        # expect: '<!' [] [('comment', '')] (1, 2) True
        # expect: '<![' [] [('comment', '[')] (1, 3) True
        # expect: '<![' [] [('comment', '[')] (1, 3) True
        # expect: '<![CDATA' [] [('comment', '[CDATA')] (1, 8) True
        # expect: '<![CDATA' [] [('comment', '[CDATA')] (1, 8) True
        # expect: '<![CDATA[' [] [('unknown', 'CDATA[')] (1, 9) True
        # expect: '<![CDATA[' [] [('unknown', 'CDATA[')] (1, 9) True
        # expect: '<![CDATA[x]' [] [('unknown', 'CDATA[x]')] (1, 11) True
        # expect: '<![CDATA[x]' [] [('unknown', 'CDATA[x]')] (1, 11) True
        # expect: '<?' [] [('pi', '')] (1, 2) True
        # expect: '<?' [] [('pi', '')] (1, 2) True
        # expect: '<?x' [] [('pi', 'x')] (1, 3) True
        # expect: '<?x' [] [('pi', 'x')] (1, 3) True
        # expect: '<' [] [('data', '<')] (1, 1) True
        # expect: '<' [] [('data', '<')] (1, 1) True
        # expect: 'a<' [('data', 'a<')] [] (1, 2) True
        # expect: 'a<' [('data', 'a<')] [] (1, 2) True
        # expect: 'a<<' [('data', 'a<<')] [] (1, 3) True
        # expect: 'a<<' [('data', 'a<<')] [] (1, 3) True
        # expect: 'a&b' [] [('data', 'a&b')] (1, 3) True
        # expect: 'a&b' [('data', 'ab')] [] (1, 3) True
        # expect: 'a&b;' [('data', 'a&b;')] [] (1, 4) True
        # expect: 'a&b;' [('data', 'a'), ('entityref', 'b')] [] (1, 4) True
        # expect: 'a&b c' [('data', 'a&b c')] [] (1, 5) True
        # expect: 'a&b c' [('data', 'a'), ('entityref', 'b'), ('data', ' c')] [] (1, 5) True
        # expect: '&#65;&#x42;' [('data', 'AB')] [] (1, 11) True
        # expect: '&#65;&#x42;' [('charref', '65'), ('charref', 'x42')] [] (1, 11) True
        # expect: '&#65' [] [('data', 'A')] (1, 4) True
        # expect: '&#65' [] [('data', '&#65')] (1, 4) True
        # expect: '&#xg;' [('data', '&#xg;')] [] (1, 5) True
        # expect: '&#xg;' [('data', '&#xg;')] [] (1, 5) True
        # expect: '&;' [('data', '&;')] [] (1, 2) True
        # expect: '&;' [('data', '&;')] [] (1, 2) True
        # expect: '&' [] [('data', '&')] (1, 1) True
        # expect: '&' [] [('data', '&')] (1, 1) True
        # expect: '&#' [] [('data', '&#')] (1, 2) True
        # expect: '&#' [] [('data', '&#')] (1, 2) True
        # expect: '&a' [] [('data', '&a')] (1, 2) True
        # expect: '&a' [] [('data', 'a')] (1, 2) True
        # expect: 'a&lt;b<i>&gt;' [('data', 'a<b'), ('starttag', 'i', []), ('data', '>')] [] (1, 13) True
        # expect: 'a&lt;b<i>&gt;' [('data', 'a'), ('entityref', 'lt'), ('data', 'b'), ('starttag', 'i', []), ('entityref', 'gt')] [] (1, 13) True
        # expect: '<script>x' [('starttag', 'script', [])] [('data', 'x')] (1, 9) True
        # expect: '<script>x' [('starttag', 'script', [])] [('data', 'x')] (1, 9) True
        # expect: '<script>x</script' [('starttag', 'script', [])] [('data', 'x</script')] (1, 17) True
        # expect: '<script>x</script' [('starttag', 'script', [])] [('data', 'x</script')] (1, 17) True
        # expect: '<script>x</script ' [('starttag', 'script', []), ('data', 'x')] [] (1, 18) True
        # expect: '<script>x</script ' [('starttag', 'script', []), ('data', 'x')] [] (1, 18) True
        # expect: '<textarea><b></textarea>' [('starttag', 'textarea', []), ('starttag', 'b', []), ('endtag', 'textarea')] [] (1, 24) True
        # expect: '<textarea><b></textarea>' [('starttag', 'textarea', []), ('starttag', 'b', []), ('endtag', 'textarea')] [] (1, 24) True
        # expect: '<a' [] [] (1, 2) True
        # expect: '<a' [] [] (1, 2) True
        # expect: "b='c'>" [('data', "b='c'>")] [] (1, 6) True
        # expect: "b='c'>" [('data', "b='c'>")] [] (1, 6) True
        # expect: '<br/><p/></p>' [('startendtag', 'br', []), ('startendtag', 'p', []), ('endtag', 'p')] [] (1, 13) True
        # expect: '<br/><p/></p>' [('startendtag', 'br', []), ('startendtag', 'p', []), ('endtag', 'p')] [] (1, 13) True
        # expect: '<IMG SRC=x ALT>' [('starttag', 'img', [('src', 'x'), ('alt', None)])] [] (1, 15) True
        # expect: '<IMG SRC=x ALT>' [('starttag', 'img', [('src', 'x'), ('alt', None)])] [] (1, 15) True

for begin, end in ("<!--", "-->"), ("<?", ">"), ("<![CDATA[", "]]>"), ("<a href='", "'>"), ("<script>", "</script>"):
    parser = Events()
    parser.feed(begin)
    for _ in range(20000):
        parser.feed("a" * 64)
    for letter in end:
        parser.feed(letter)
    parser.feed("<b>")
    parser.close()
    print(begin, [(kind, len(str(what))) for kind, *what in parser.events])
    # expect: <!-- [('comment', 1280004), ('starttag', 9)]
    # expect: <? [('pi', 1280004), ('starttag', 9)]
    # expect: <![CDATA[ [('unknown', 1280010), ('starttag', 9)]
    # expect: <a href=' [('starttag', 1280021), ('starttag', 9)]
    # expect: <script> [('starttag', 14), ('data', 1280004), ('endtag', 10), ('starttag', 9)]
