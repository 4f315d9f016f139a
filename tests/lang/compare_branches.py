# Comparisons as conditions: constants on the left, chains, kept middle values; who is asked, in which order.
class V:
    def __init__(s,n): s.n=n
    def __lt__(s,o): print('lt',s,o); return s.n<(o.n if isinstance(o,V) else o)
    def __gt__(s,o): print('gt',s,o); return NotImplemented
    def __ge__(s,o): print('ge',s,o); return s.n>=(o.n if isinstance(o,V) else o)
    def __eq__(s,o): print('eq',s,o); return False
    def __repr__(s): return f'V{s.n}'
    def __del__(s): print('del',s.n)
def f(x):
    if 0<=x<5: print('in')
    else: print('out')
    if not 0<=x<5: print('out')
    while 0<=x<3 : x+=1
    print(x, 1 if 2<x<9 else 0, [y for y in range(10) if 1<y<=x])
    if 0 < x and 5 > x: print('and')
    if 0<=x+1<=5 or -1 <= x-1 <= 1: print('or')
    if 0 == x: print(0)
    if 'a' == x: print(0)
    if 1 < 2 < x: print('k')
    if 1 < x < 8 < 9: print('k4')
    if x in [1,2] == [1,2]: print('inn')
    if x in (2,3) in [(2,3)]: print('tt')
    if 3 == x in [1,3]: print('eqin')
    if x is x is not None: print('is')
    return 0<=x<4
for v in (0,3,5,-1,2.5): print(f(v))  # expect: in
# expect: 3 1 [2, 3]
# expect: and
# expect: or
# expect: k
# expect: k4
# expect: tt
# expect: eqin
# expect: is
# expect: True
# expect: in
# expect: 3 1 [2, 3]
# expect: and
# expect: or
# expect: k
# expect: k4
# expect: tt
# expect: eqin
# expect: is
# expect: True
# expect: out
# expect: out
# expect: 5 1 [2, 3, 4, 5]
# expect: k
# expect: k4
# expect: is
# expect: False
# expect: out
# expect: out
# expect: -1 0 []
# expect: or
# expect: is
# expect: False
# expect: in
# expect: 3.5 1 [2, 3]
# expect: and
# expect: or
# expect: k
# expect: k4
# expect: is
# expect: True
def g():
    if 0 < V(3) < V(2): print('yes')
    else: print('no')
    print('--')
    if V(1) < V(3) < V(2): print('yes')
    print('--')
    if V(4) < V(3) < V(2): print('yes')
    else: print('no')
    print('--')
    if not V(1) < V(3) < V(9): print('yes')
    else: print('no')
    print('--')
    if 0 <= V(3): print('y')
    if 3 == V(3): print('y')
    if 0 > V(1): print('y')
g()  # expect: gt V3 0
# expect: del 3
def h(x):
    try:
        if 0 < x < 3: print(1)
    except TypeError as e: print(e)
    try:
        if 0 < 1 < x: print(1)
    except TypeError as e: print(e)
    try:
        if x >= 0 > x: print(1)
    except TypeError as e: print(e)
    try:
        if 5 <= x: print(1)
    except TypeError as e: print(e)
h('s'); h(None)
def w(x):
    if 0 < (y:=x+1) < 5 and y: print(y)
    if 0 < x < (y:=9) < 10: print(y)
    if x < 3 < (z:=5): print(z)
    else:
        try: print(z)
        except UnboundLocalError as e: print(e)
w(1); w(7)
def n():
    nan=float('nan')
    if 0<=nan<=1: print('a')
    else: print('b')
    if not (0<=nan): print('c')
    big=10**30
    if 0<big<10**31: print('d')
    if 0<big+1<10**31: print('e')
    if 'a'<'b'<'c': print('f')
    s='b'
    if 'a'<s<'c': print('g')
    if 'a'<=s+'x'<='c': print('g')
n()
# expect-error: TypeError: '<' not supported between instances of 'int' and 'V'
