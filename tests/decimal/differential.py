# Random operations in random contexts: results and flags.
import random
from decimal import *
rng = random.Random(7)
def num():
    k = rng.randrange(12)
    if k == 0: return rng.choice(["0","-0","0E+5","1","-1","Infinity","-Infinity","NaN","0.00","1E+3","10","100"])
    n = rng.randrange(10**rng.randrange(1, 34))
    return f"{rng.choice(['','-'])}{n}E{rng.randrange(-30, 20)}"
R=[ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_EVEN,ROUND_CEILING,ROUND_FLOOR,ROUND_UP,ROUND_HALF_DOWN,ROUND_05UP]
def show(f):
    try: r = f()
    except Exception as e: return type(e).__name__ + str(e)
    return str(r)
specs = ["", "f", ".2f", "e", ".3e", "g", ".4g", "%", ".1%", ",.2f", "+.1f", "010.2f", "<12.3", "^15", "*>12.2e", "_f", "E", "G", " .0f"]
for i in range(60):
    c = Context(prec=rng.choice([1,3,9,16,28]), rounding=rng.choice(R), traps=[])
    setcontext(c)
    a, b = num(), num()
    x, y = Decimal(a), Decimal(b)
    for name, f in [("+", lambda: x+y), ("-", lambda: x-y), ("*", lambda: x*y), ("/", lambda: x/y), ("//", lambda: x//y), ("%", lambda: x%y), ("divmod", lambda: divmod(x,y)),
        ("cmp", lambda: (x==y, x.compare(y), x.compare_total(y), x.max(y), x.min(y))), ("sqrt", lambda: x.sqrt()), ("q", lambda: x.quantize(Decimal((0,(1,),rng.randrange(-5,3))))), ("n", lambda: x.normalize()), ("pos", lambda: (+x,-x,abs(x))),
        ("int", lambda: (x.to_integral_value(), x.to_integral_exact())), ("eng", lambda: x.to_eng_string()), ("ln", lambda: x.ln()), ("log10", lambda: x.log10()), ("near", lambda: x.remainder_near(y)), ("next", lambda: (x.next_plus(), x.next_minus())),
        ("fma", lambda: x.fma(y, x)), ("exp", lambda: Decimal(a[:6].rstrip("E-+")).exp()), ("pow", lambda: x ** rng.randrange(-4, 9)), ("pow2", lambda: abs(x) ** Decimal(rng.randrange(-300,300)).scaleb(-2)), ("hash", lambda: x.is_nan() or hash(x)), ("ratio", lambda: x.as_integer_ratio()), ("tuple", lambda: x.as_tuple()),
        ("fmt", lambda: format(x, rng.choice(specs))), ("round", lambda: (round(x), round(x, 2))), ("cls", lambda: (x.number_class(), x.adjusted(), x.logb()))]:
        print(name, a, b, c.prec, c.rounding, show(f), [s.__name__ for s in c.flags if c.flags[s]])
        c.clear_flags()
