"""Numbers that take the result of an operation are nobody else's: operands, constants and what is kept stay as they were."""


def rounds(n):
    z, c, kept = 0j, 0.25 + 0.5j, []
    for i in range(n):
        before = z
        z = z * z + c
        kept.append(before)
        z *= 1
        z -= 0.5j
        z = z + 0.5j
    return z, c, kept


z, c, kept = rounds(4)
print(z, c)  # expect: (-0.0073089599609375+0.133544921875j) (0.25+0.5j)
print(kept)  # expect: [0j, (0.25+0.5j), (0.0625+0.75j), (-0.30859375+0.59375j)]


def constants():
    z = 1j
    z += 2
    y = 1j
    return y, z, 1j * 3 + y


print(constants(), constants())  # expect: (1j, (2+1j), 4j) (1j, (2+1j), 4j)


def signs(z):
    return z + 0.0, z - 0.0, z * -1.0, 0.0 - z, -1 * z, z + 0, z * 0


print(signs(-0.0 - 0.0j))  # expect: (0j, (-0+0j), -0j, 0j, -0j, 0j, (-0+0j))
print(signs(complex("inf-nanj")))
# expect: ((inf+nanj), (inf+nanj), (nan+nanj), (-inf+nanj), (nan+nanj), (inf+nanj), (nan+nanj))


def others(z):
    class Mine(complex):
        def __radd__(self, other):
            return "mine"

        def __mul__(self, other):
            return "product"

    m = Mine(z)
    return z + m, m * z, z * m, z + True, type(m + z) is complex, type(z - m) is complex


print(others(1 + 2j))  # expect: ('mine', 'product', (-3+4j), (2+2j), True, True)


def powers(z):
    return z ** 2, z ** 0, z ** -1, z ** 0.5, 2 ** z, z ** z, z / 2, 2 / z, z // 1 if False else None


print(powers(3 - 4j))
# expect: ((-7-24j), (1+0j), (0.12+0.16j), (2-1j), (-7.461496614688569-2.885492725513448j), (-2.997990598421402-0.6237845862790473j), (1.5-2j), (0.24+0.32j), None)
for wrong in (lambda z: z ** -1, lambda z: z / 0, lambda z: z // 1, lambda z: z % 2, lambda z: z + "a", lambda z: z + None,
              lambda z: (1e200 + 1e200j) ** 4):
    try:
        print(wrong(0j))
    except Exception as e:
        print(type(e).__name__, e)  # expect: ZeroDivisionError 0.0 to a negative or complex power
        # expect: ZeroDivisionError complex division by zero
        # expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
        # expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
        # expect: TypeError unsupported operand type(s) for +: 'complex' and 'str'
        # expect: TypeError unsupported operand type(s) for +: 'complex' and 'NoneType'
        # expect: (nan+nanj)


def alias(z):
    w = z
    w += 1
    pair = (z, w)
    w *= z
    z = z * z
    return pair, w, z


print(alias(2j))  # expect: ((2j, (1+2j)), (-4+2j), (-4+0j))
print(10 ** 25 + 1j, (1 << 61) * 1j, 1j - (1 << 70), 1e300 * (1 + 1j), (1e-320 + 0j) * 1)
# expect: (1e+25+1j) 2.305843009213694e+18j (-1.1805916207174113e+21+1j) (1e+300+1e+300j) (1e-320+0j)
