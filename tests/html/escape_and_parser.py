# Entities, and the parser, fed at once and byte by byte.
import html
from html.parser import HTMLParser
print(html.escape('<a href="x">&\'</a>'), html.escape('"',quote=False))
# expect: &lt;a href=&quot;x&quot;&gt;&amp;&#x27;&lt;/a&gt; "
for s in ('&lt;b&gt; &amp;amp; &copy; &copy &eacute;x &notit; &#65;&#x42; &#128; &#0; &#xD800; &#99999999; &nbsp;| &bogus; & &; &#; &hearts;', 'plain', '&ltx', '&#13;&#1;'):
    print(ascii(html.unescape(s)))
    # expect: '<b> &amp; \xa9 \xa9 \xe9x \xacit; AB \u20ac \ufffd \ufffd \ufffd \xa0| &bogus; & &; &#; \u2665'
    # expect: 'plain'
    # expect: '<x'
    # expect: '\r'
class P(HTMLParser):
    def handle_starttag(s,t,a): print('S',t,a, s.getpos())
    def handle_endtag(s,t): print('E',t)
    def handle_data(s,d): print('D',repr(d))
    def handle_comment(s,d): print('C',repr(d))
    def handle_decl(s,d): print('decl',d)
    def handle_pi(s,d): print('pi',d)
    def handle_entityref(s,d): print('ent',d)
    def handle_charref(s,d): print('char',d)
    def unknown_decl(s,d): print('unk',d)
doc='<!DOCTYPE html>\n<html><body class="a b" ID=x checked data-q=\'1 &amp; 2\'>Hi &amp; <b>bo&eacute;ld</b><br/><!-- c --><script>if (a<b) x("</p>");</script><p>t</p  ></body></html><?pi x?>tail & < 3 &#65;'
p=P(); p.feed(doc); p.close()  # expect: decl DOCTYPE html
# expect: D '\n'
# expect: S html [] (2, 0)
# expect: S body [('class', 'a b'), ('id', 'x'), ('checked', None), ('data-q', '1 & 2')] (2, 6)
# expect: D 'Hi & '
# expect: S b [] (2, 65)
# expect: D 'boéld'
# expect: E b
# expect: S br [] (2, 84)
# expect: E br
# expect: C ' c '
# expect: S script [] (2, 99)
# expect: D 'if (a<b) x("</p>");'
# expect: E script
# expect: S p [] (2, 135)
# expect: D 't'
# expect: E p
# expect: E body
# expect: E html
# expect: pi pi x?
# expect: D 'tail & '
# expect: D '<'
# expect: D ' 3 A'
print('--'); p=P(convert_charrefs=False); p.feed(doc); p.close()  # expect: --
# expect: decl DOCTYPE html
# expect: D '\n'
# expect: S html [] (2, 0)
# expect: S body [('class', 'a b'), ('id', 'x'), ('checked', None), ('data-q', '1 & 2')] (2, 6)
# expect: D 'Hi '
# expect: ent amp
# expect: D ' '
# expect: S b [] (2, 65)
# expect: D 'bo'
# expect: ent eacute
# expect: D 'ld'
# expect: E b
# expect: S br [] (2, 84)
# expect: E br
# expect: C ' c '
# expect: S script [] (2, 99)
# expect: D 'if (a<b) x("</p>");'
# expect: E script
# expect: S p [] (2, 135)
# expect: D 't'
# expect: E p
# expect: E body
# expect: E html
# expect: pi pi x?
# expect: D 'tail '
# expect: D '&'
# expect: D ' '
# expect: D '<'
# expect: D ' 3 '
# expect: char 65
print('--'); p=P()  # expect: --
for c in '<a href="q>r">x</a>y': p.feed(c)  # expect: S a [('href', 'q>r')] (1, 0)
# expect: D 'x'
# expect: E a
# expect: D 'y'
p.close()
