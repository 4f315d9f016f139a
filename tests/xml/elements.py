"""Elements and builders: what they take, what they refuse, and the order of walks."""
import warnings
warnings.simplefilter("ignore")
import xml.etree.ElementTree as E, copy, pickle, gc, weakref
e=E.Element('a')
def t(s):
    try: r=repr(eval(s))
    except BaseException as x: r=type(x).__name__+' '+str(x)
    import re
    print(s, re.sub('0x[0-9a-f]+','0x',r))
for s in ["e.foo","setattr(e,'foo',1)","E.Element()","E.Element('a',3)","E.Element('a',{},b=1).attrib","E.Element(3)","E.Element('a',attrib={'x':'1'}).attrib","E.Element('a',attrib=3)","E.Element('a',attrib={'q':1},z=2).attrib","e.append(3)","e.append(None)","e.insert(0,3)","e.extend([3])","e.extend(3)","e.remove(3)","e.remove(e)","e[0]","e[0:1]","e['a']","e[1.5]","e.get('x',3)","e.find(3)","e.findall(None)","e.makeelement('x',{})","e.makeelement('x',3)","e.iter()","list(e.iter(tag='a'))","e.itertext()","E.SubElement(3,'a')","E.SubElement(e)","E.SubElement(e,'a',3)","E.SubElement(e,'a',{'b':'1'},c='2').items()","e.__getstate__()","e.__setstate__({'tag':'x','_children':[],'attrib':{},'text':None,'tail':None})","e.__setstate__(3)","e.tag","copy.copy(e)","e.keys()","e.clear()","len(e)","bool(e)","e == e","hash(e)==hash(e)","delattr(e,'text')","e.text","setattr(e,'attrib',3)","e.attrib","e.attrib.clear()","repr(e)[:12]","pickle.loads(pickle.dumps(e))","E.Element.append","e.__reduce_ex__(2)[0].__name__","e.__class__.__mro__", "E.TreeBuilder().start('a',3)","E.TreeBuilder().start('a',{})","E.TreeBuilder().end('a')","E.TreeBuilder().close()","E.TreeBuilder().data(3)","E.TreeBuilder.__mro__","e.__copy__()","e.__deepcopy__(3)","e.__deepcopy__({})","E.Element.__module__","e.iterfind('a').__class__","e.findtext('zz','d')", "e.findtext('zz')","E.Element.__init__(e,'z',{'q':'1'})", "e.tag", "e.insert('a',e)","E.Element('a',None)","e.__setitem__(0,3)","e.__setitem__(5,e)","e.__delitem__(7)","weakref.ref(e)() is e","e.get(1,2,3)","e.set('a')"]: t(s)
def T(f):
    try: print(repr(f()))
    except BaseException as x: print(type(x), x)
def a():
    b=E.TreeBuilder(); b.start('a',{}); b.data('x'); return b.close().text
def c():
    b=E.TreeBuilder(); b.start('a',{}); b.end('a'); b.start('b',{})
def d():
    b=E.TreeBuilder(); b.data('x'); b.start('a',{}); b.data('y'); b.data('z'); b.end('q'); b.data('t'); r=b.close(); return r.text,r.tail
def e_():
    b=E.TreeBuilder(lambda t,a: [t,a]); b.start('a',{}); b.start('b',{'x':'1'}); return b.close()
def f():
    b=E.TreeBuilder(insert_comments=True,insert_pis=True); b.start('a',{}); b.data('x'); b.comment('c'); b.data('y'); b.pi('p','q'); b.data('z'); b.end('a'); return E.tostring(b.close())
def g():
    b=E.TreeBuilder(); b.start('a',{}); x=b.comment('c'); return x.text, E.tostring(b.close())
def h():
    b=E.TreeBuilder(comment_factory=lambda t: t*2, pi_factory=lambda t,x=None: (t,x)); return b.comment('c'), b.pi('t'), b.pi('t','x')
def i():
    b=E.TreeBuilder(element_factory=3); b.start('a',{})
def j():
    b=E.TreeBuilder(); b.start('a',{}); b.data(3); b.end('a'); return b.close().text
def l():
    d={'k':'v'}; b=E.TreeBuilder(); r=b.start('a',d); d['z']='1'; return r.attrib, r.attrib is d
def m():
    class T(E.Element):
        def append(self, x): print('app', x.tag); super().append(x)
    b=E.TreeBuilder(element_factory=T); b.start('a',{}); b.start('b',{}); b.data('q'); b.end('b'); return [x.text for x in b.close()]
def n():
    b=E.TreeBuilder(3,4)
def o():
    b=E.TreeBuilder(insert_comments=True); b.comment('x'); return b.start('a',{}).tag, b.end('a').tail, b.comment('y').text, b.data('z'), b.close().tail
for x in (a,c,d,e_,f,g,h,i,j,l,m,n,o): print(x.__name__, end=' '); T(x)
x=E.Element('a'); x.extend(iter([E.Element('b')])); print(len(x)); x[0:0]=[E.Element('c')]; print([q.tag for q in x])
def p(): x[0:1]=[3]
def q(): x[0]=3
def r(): x[0:2]=3
def s(): x['a']=x
def u(): del x[5]
def v(): x.__setstate__({'tag':'x','_children':[3]})
def w(): x.__setstate__({'tag':'x','_children':3})
for f in (p,q,r,s,u,v,w): print(f.__name__, end=' '); T(f)
x=E.fromstring('<r a="1" xmlns:n="urn:x" n:b="2">t1<n:i n:q="é">t2<j/>tail1</n:i>tail2<i>t3</i><k><i/></k></r>')
print([z.tag for z in x.iter()], [z.tag for z in x.iter('i')], [z.tag for z in x.iter('*')], list(x.itertext()), x.attrib, x[0].attrib)
print(x.find('i').text, x.find('{urn:x}i').tail, len(x.findall('i')), x.findall('.//i') == list(x.iter('i')), x.find('k/i').tag, x.findtext('k'), repr(x.findtext('k/i')), x.find('{*}i').tag)
y=copy.deepcopy(x); print(E.tostring(y)==E.tostring(x), y is not x, y[0] is not x[0]); z=copy.copy(x); print(z[0] is x[0], z.attrib is x.attrib)
print(E.tostring(pickle.loads(pickle.dumps(x)))==E.tostring(x))
del x[0]; print(len(x), [q.tag for q in x[::-1]]); x[0],x[1]=x[1],x[0]; print([q.tag for q in x], x[-1].tag, x.remove(x[0]), len(x))
class S(E.Element): pass
s_=S('s', k='v'); s_.extra=3; print(s_.extra, type(s_.makeelement('q',{})).__name__, type(copy.copy(s_)).__name__)
deep=E.Element('d')
for _ in range(20000):
    n_=E.Element('d'); n_.append(deep); deep=n_
print(sum(1 for _ in deep.iter())); del deep, n_
it=iter(x.iter()); print(type(it).__name__, next(it).tag); 
class Tag(str): pass
z=E.Element(Tag('q')); r=E.Element('r'); r.append(z); print(r.find('q') is z, [q.tag for q in r.iter('q')])
class Bad:
    def __eq__(self, o): raise KeyError('bad')
r.append(E.Element(Bad()))
T(lambda: r.find('zz')); T(lambda: r.findall('zz')); T(lambda: list(r.iter('zz')))
for ev in (None,('start','end','start-ns','end-ns','comment','pi')):
    import io
    print([(a, getattr(b,'tag',b) if not callable(getattr(b,'tag',None)) else b.text) for a,b in E.iterparse(io.BytesIO(b'<a xmlns:p="u"><!--c--><p:b x="1"/><?q w?></a>'), ev)])
class TT(E.TreeBuilder):
    def start(self, tag, attrs): print('start', tag, attrs); return super().start(tag, attrs)
    def data(self, d): print('data', d); super().data(d)
print(E.tostring(E.XML('<a p="q">x<b/>y</a>', E.XMLParser(target=TT()))))
class Plain:
    def start(self, t, a): print(t, a)
    def end(self, t): print(t)
    def data(self, d): print(repr(d))
    def close(self): return 'closed'
print(E.XML('<a xmlns="u" p="q">x<b/>y&lt;</a>', E.XMLParser(target=Plain())))
T(lambda: E.XML('<a><b></a>')); T(lambda: E.XML('')); T(lambda: E.XML('<a/><b/>'))
