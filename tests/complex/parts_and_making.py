# z.real and z.imag wherever they are read, and complex(x, y) of numbers of every kind.
class Sub(complex):
    pass
class Own(complex):
    @property
    def real(self): return "own"
class Num:
    def __float__(self): return 2.5
class Comp:
    def __complex__(self): return 1 + 2j

def parts(z): return z.real, z.imag
for z in (1 + 2j, complex("nan"), -0.0j, 1e300 + 1e-300j, Sub(3, 4), Own(5, 6), 7, 2.5, True, 5e-324 + 1.7e308j, complex(float("inf"), -1)):
    for _ in range(3): shown = parts(z)
    print(shown, type(shown[1]).__name__)  # expect: (1.0, 2.0) float
    # expect: (nan, 0.0) float
    # expect: (-0.0, -0.0) float
    # expect: (1e+300, 1e-300) float
    # expect: (3.0, 4.0) float
    # expect: ('own', 6.0) float
    # expect: (7, 0) int
    # expect: (2.5, 0.0) float
    # expect: (1, 0) int
    # expect: (5e-324, 1.7e+308) float
    # expect: (inf, -1.0) float
def make(*args):
    try: return complex(*args)
    except Exception as e: return type(e).__name__, str(e)
def two(x, y):
    try: return complex(x, y)
    except Exception as e: return type(e).__name__, str(e)
for x in (1, -0.0, 2.5, True, 10**30, 2**61 - 1, 2**53 + 1, 1j, Num(), Comp(), "1", None, 10**400, Sub(1, 1)):
    print([two(x, y) for y in (0, -0.0, 1.5, False, 2j, Num(), "1")], make(x), make(x, 1))
    # expect: [(1+0j), (1-0j), (1+1.5j), (1+0j), (-1+0j), (1+2.5j), ('TypeError', "complex() second arg can't be a string")] (1+0j) (1+1j)
    # expect: [(-0+0j), (-0-0j), (-0+1.5j), (-0+0j), (-2+0j), (-0+2.5j), ('TypeError', "complex() second arg can't be a string")] (-0+0j) (-0+1j)
    # expect: [(2.5+0j), (2.5-0j), (2.5+1.5j), (2.5+0j), (0.5+0j), (2.5+2.5j), ('TypeError', "complex() second arg can't be a string")] (2.5+0j) (2.5+1j)
    # expect: [(1+0j), (1-0j), (1+1.5j), (1+0j), (-1+0j), (1+2.5j), ('TypeError', "complex() second arg can't be a string")] (1+0j) (1+1j)
    # expect: [(1e+30+0j), (1e+30-0j), (1e+30+1.5j), (1e+30+0j), (1e+30+0j), (1e+30+2.5j), ('TypeError', "complex() second arg can't be a string")] (1e+30+0j) (1e+30+1j)
    # expect: [(2.305843009213694e+18+0j), (2.305843009213694e+18-0j), (2.305843009213694e+18+1.5j), (2.305843009213694e+18+0j), (2.305843009213694e+18+0j), (2.305843009213694e+18+2.5j), ('TypeError', "complex() second arg can't be a string")] (2.305843009213694e+18+0j) (2.305843009213694e+18+1j)
    # expect: [(9007199254740992+0j), (9007199254740992-0j), (9007199254740992+1.5j), (9007199254740992+0j), (9007199254740990+0j), (9007199254740992+2.5j), ('TypeError', "complex() second arg can't be a string")] (9007199254740992+0j) (9007199254740992+1j)
    # expect: [1j, 1j, 2.5j, 1j, (-2+1j), 3.5j, ('TypeError', "complex() second arg can't be a string")] 1j 2j
    # expect: [(2.5+0j), (2.5-0j), (2.5+1.5j), (2.5+0j), (0.5+0j), (2.5+2.5j), ('TypeError', "complex() second arg can't be a string")] (2.5+0j) (2.5+1j)
    # expect: [(1+2j), (1+2j), (1+3.5j), (1+2j), (-1+2j), (1+4.5j), ('TypeError', "complex() second arg can't be a string")] (1+2j) (1+3j)
    # expect: [('TypeError', "complex() can't take second arg if first is a string"), ('TypeError', "complex() can't take second arg if first is a string"), ('TypeError', "complex() can't take second arg if first is a string"), ('TypeError', "complex() can't take second arg if first is a string"), ('TypeError', "complex() can't take second arg if first is a string"), ('TypeError', "complex() can't take second arg if first is a string"), ('TypeError', "complex() can't take second arg if first is a string")] (1+0j) ('TypeError', "complex() can't take second arg if first is a string")
    # expect: [('TypeError', "complex() first argument must be a string or a number, not 'NoneType'"), ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'"), ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'"), ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'"), ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'"), ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'"), ('TypeError', "complex() second arg can't be a string")] ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'") ('TypeError', "complex() first argument must be a string or a number, not 'NoneType'")
    # expect: [('OverflowError', 'int too large to convert to float'), ('OverflowError', 'int too large to convert to float'), ('OverflowError', 'int too large to convert to float'), ('OverflowError', 'int too large to convert to float'), ('OverflowError', 'int too large to convert to float'), ('OverflowError', 'int too large to convert to float'), ('TypeError', "complex() second arg can't be a string")] ('OverflowError', 'int too large to convert to float') ('OverflowError', 'int too large to convert to float')
    # expect: [(1+1j), (1+1j), (1+2.5j), (1+1j), (-1+1j), (1+3.5j), ('TypeError', "complex() second arg can't be a string")] (1+1j) (1+2j)
try: (1j).real = 2
except AttributeError as e: print(e)  # expect: readonly attribute
try: (1j).rael
except AttributeError as e: print(e)  # expect: 'complex' object has no attribute 'rael'
total = 0
for i in range(1000):
    z = complex(i, -i)
    total += z.real * 2 + z.imag
print(total)  # expect: 499500.0
