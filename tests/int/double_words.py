# Arithmetic around the limits of one and two machine words: one hash of all results.
import random,operator as op
r=random.Random(5)
E=[0,1,-1,2,-2,3,7,-7,2**61-1,2**61,-2**61,-2**61-1,2**62,2**63-1,2**63,-2**63,2**64-1,2**64,2**64+1,-2**64,2**125,2**126-1,2**126,2**126+1,-2**126,-2**126-1,2**127-1,2**127,-2**127,2**128-1,2**128,-2**128,2**191,2**192-1]
E+=[r.getrandbits(r.randint(1,200))*r.choice((1,-1)) for _ in range(60)]
class I(int): pass
h=0
for a in E:
    for b in E:
        for f in (op.add,op.sub,op.mul,op.and_,op.or_,op.xor): h=hash((h,f(a,b)))
        if b: h=hash((h,a//b,a%b,divmod(a,b))); assert a//b*b+a%b==a
        h=hash((h,a+I(b),I(a)&b,I(a)-b))
    for n in (0,1,5,61,62,63,64,65,100,125,126,127,128,129,300): h=hash((h,a<<n,a>>n)); assert a<<n>>n==a
    h=hash((h,a+True,a&True,False|a,-a,~a,abs(a)))
print(h)  # expect: 1391431416625084170
