"""einsum of one or two arrays with every letter once: sums, products, views, and what has to go the long way."""
import numpy as np

a = np.arange(6).reshape(2, 3)
b = np.arange(12).reshape(3, 4) - 5
c = np.arange(24).reshape(2, 3, 4)
for text, *arrays in (("ij->ji", a), ("ij->", a), ("ij->j", a), ("ijk->ki", c), ("ij,ij->", a, a), ("ij,ij->i", a, a), ("ij,ij->ji", a, a),
                      ("i,j->ji", a[0], b[0]), ("ij,kj->ki", a, a), ("ij,jk->ki", a, b), ("ijk,ijk->k", c, c), ("bij,bkj->bik", c, c),
                      ("ijk,jk->i", c, b), ("ijk,l->ljki", c, a[0]), ("i,i->", a[0], a[1]), (",ij->ij", np.array(3), a), ("ij,->", a, np.array(2)),
                      ("i,i->i", a[0], np.array([2])), ("ij,ij->ij", a, a * 1.5), ("ij,jk", a.astype(bool), b > 0), ("ik,kj->", a, b), ("ii", b[:, :3]), ("ii->i", b[:, :3]), ("ij,jk", a, b), ("ji", a), ("i,j", a[0], b[0]),
                      ("ij,ij", a, a), ("ba,cb", b, a)):
    result = np.einsum(text, *arrays)
    print(text, result.tolist(), result.dtype, type(result).__name__)
    # expect: ij->ji [[0, 3], [1, 4], [2, 5]] int64 ndarray
    # expect: ij-> 15 int64 int64
    # expect: ij->j [3, 5, 7] int64 ndarray
    # expect: ijk->ki [[12, 48], [15, 51], [18, 54], [21, 57]] int64 ndarray
    # expect: ij,ij-> 55 int64 int64
    # expect: ij,ij->i [5, 50] int64 ndarray
    # expect: ij,ij->ji [[0, 9], [1, 16], [4, 25]] int64 ndarray
    # expect: i,j->ji [[0, -5, -10], [0, -4, -8], [0, -3, -6], [0, -2, -4]] int64 ndarray
    # expect: ij,kj->ki [[5, 14], [14, 50]] int64 ndarray
    # expect: ij,jk->ki [[5, -4], [8, 8], [11, 20], [14, 32]] int64 ndarray
    # expect: ijk,ijk->k [880, 1006, 1144, 1294] int64 ndarray
    # expect: bij,bkj->bik [[[14, 38, 62], [38, 126, 214], [62, 214, 366]], [[734, 950, 1166], [950, 1230, 1510], [1166, 1510, 1854]]] int64 ndarray
    # expect: ijk,jk->i [176, 248] int64 ndarray
    # expect: ijk,l->ljki [[[[0, 0], [0, 0], [0, 0], [0, 0]], [[0, 0], [0, 0], [0, 0], [0, 0]], [[0, 0], [0, 0], [0, 0], [0, 0]]], [[[0, 12], [1, 13], [2, 14], [3, 15]], [[4, 16], [5, 17], [6, 18], [7, 19]], [[8, 20], [9, 21], [10, 22], [11, 23]]], [[[0, 24], [2, 26], [4, 28], [6, 30]], [[8, 32], [10, 34], [12, 36], [14, 38]], [[16, 40], [18, 42], [20, 44], [22, 46]]]] int64 ndarray
    # expect: i,i-> 14 int64 int64
    # expect: ,ij->ij [[0, 3, 6], [9, 12, 15]] int64 ndarray
    # expect: ij,-> 30 int64 int64
    # expect: i,i->i [0, 2, 4] int64 ndarray
    # expect: ij,ij->ij [[0.0, 1.5, 6.0], [13.5, 24.0, 37.5]] float64 ndarray
    # expect: ij,jk [[True, True, True, True], [True, True, True, True]] bool ndarray
    # expect: ik,kj-> 94 int64 int64
    # expect: ii 0 int64 int64
    # expect: ii->i [-5, 0, 5] int64 ndarray
    # expect: ij,jk [[5, 8, 11, 14], [-4, 8, 20, 32]] int64 ndarray
    # expect: ji [[0, 3], [1, 4], [2, 5]] int64 ndarray
    # expect: i,j [[0, 0, 0, 0], [-5, -4, -3, -2], [-10, -8, -6, -4]] int64 ndarray
    # expect: ij,ij 55 int64 int64
    # expect: ba,cb [[5, -4], [8, 8], [11, 20], [14, 32]] int64 ndarray
view = np.einsum("ij->ji", a)
view[0, 1] = 77
print(a, np.shares_memory(a, view), np.einsum("ij->ij", a).base is not None)  # expect: [[ 0  1  2]
# expect:  [77  4  5]] True True
np.einsum("ii->i", b[:, :3])[...] = 9
print(b)  # expect: [[ 9 -4 -3 -2]
# expect:  [-1  9  1  2]
# expect:  [ 3  4  9  6]]
for text, *arrays in (("ii", a), ("ij,jk->ik", a, a), ("ij->k", a), ("ij->ii", a), ("ijk->i", a), ("i,i->i", a[0], b[0])):
    try:
        print(np.einsum(text, *arrays))
    except ValueError as error:
        print(str(error)[:90])
        # expect: dimensions in operand 0 for collapsing index 'i' don't match (2 != 3)
        # expect: operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)-
        # expect: einstein sum subscripts string included output subscript 'k' which never appeared in an in
        # expect: einstein sum subscripts string includes output subscript 'i' multiple times
        # expect: einstein sum subscripts string contains too many subscripts for operand 0
        # expect: operands could not be broadcast together with remapped shapes [original->remapped]: (3,)->
print(np.einsum("ij,jk->ik", np.empty((2, 0)), np.empty((0, 3))), np.einsum("ij,kj->ik", np.empty((2, 0), int), np.empty((1, 0), int)))
# expect: [[0. 0. 0.]
# expect:  [0. 0. 0.]] [[0]
# expect:  [0]]
