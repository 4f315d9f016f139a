# Random expressions, as scripts/dev/numpy_differ makes them: every bit, dtype, shape, error and warning.
from modules.exact import answer

CASES = '''
 ;; (D('i2',(9,),24,0)[1]) + (1e300)
 ;; np.identity(1, 'i8')
 ;; np.can_cast('u4', 'i1', 'same_kind')
 ;; np.gcd(-200, D('u4',(2, 1, 3),105,0))
 ;; np.arange(2.5, 10, dtype='u1')
 ;; np.full_like(D('u1',(10,),351,0)[::2], -1.5)
 ;; np.dtype('i1').type(1)
 ;; (D('i4',(2, 1, 3),892,0))[[0, 0]]
 ;; (D('i4',(),567,1))[[True, False]]
 ;; np.any(D('i4',(1,),612,0), axis=None)
 ;; np.isclose(np.broadcast_to(D('i8',(5,),351,0),(5,)), False, equal_nan=True)
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('?',(9,),92,1)[7] * 3.7)
 ;; np.prod(D('i2',(1000,),894,0), axis=-1, keepdims=True)
a=D('i2',(2, 2, 2, 2),460,1).copy(); b=a; a ^= D('i8',(2, 3),392,1) ;; (a, a is b)
 ;; np.choose([0,1,1,0], [D('i4',(6,),971,0)[...,1:-1], D('i4',(4,),498,1)])
a=D('>f2',(4, 1),971,1).copy(); b=a; a -= D('?',(1, 4),51,0).T ;; (a, a is b)
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('u8',(9,),59,0)[4] * 1e17)
a=D('c16',(1,),138,1) * 10.0**-6 ;; str(a)
 ;; np.rot90(D('f8',(8, 2, 2),687,0)[::2])
 ;; (100) >= (D('f8',(4, 3, 2),25,1).T)
np.random.seed(2**32-1) ;; (np.random.choice(6, size=(2, 0), p=[.1, .2, .3, .2, .1, .1]), np.random.rand())
 ;; np.partition(D('u1',(3,),509,0), 0)[..., 0]
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('f2',(9,),97,1)[0] * 1)
a=D('u2',(2, 3, 4),255,0); a[np.array(1), [1, -3, 0, 2]] = 2.0 ;; a
a=D('c16',(0,),110,1); a[0] = 0.5 ;; a
 ;; (D('u1',(8,),572,1))[-8, None]
 ;; np.expand_dims(D('c16',(0,),773,0), -1)
 ;; np.subtract(D('?',(1, 4),420,1)[::-1], D('i8',(2, 3),324,0)[::-1])
 ;; (D('u1',(5,),540,0)).astype(np.uint8, casting='same_kind')
 ;; np.negative(True)
 ;; np.meshgrid(D('f4',(4,),406,1)[...,1:-1], D('u4',(3,),536,0))
 ;; np.append(D('?',(0,),593,1), np.broadcast_to(D('f4',(0,),521,0),(0,)))
 ;; (D('u1',(1,),503,0))[:-1]
 ;; np.array(D('i2',(1, 4),137,0)[::-1], dtype='c8')
 ;; np.isrealobj(D('u1',(1,),327,0))
a=D('?',(5,),839,1); a[3] = -200 ;; a
 ;; np.promote_types(np.float32, 'i8')
 ;; np.tile(D('f4',(8, 2, 2),848,1)[::2], (2, 1))
 ;; np.result_type(np.broadcast_to(D('c16',(4,),108,1),(2, 3, 4)), D('f2',(2, 3, 4),32,1))
o=np.zeros((4, 1),'f8'); r=np.less(D('u1',(4, 1),650,0), D('?',(4, 1),847,0), out=o, casting='unsafe', where=D('?',(4, 1),282,1)) ;; o
 ;; (D('f8',(1, 4),510,0))[...]
 ;; (D('u1',(4, 2, 4),308,0)[...,1:-1])[-1, 1, np.newaxis]
 ;; (D('>i8',(4, 1),513,1)).round()
 ;; np.concatenate((D('i8',(3, 2),448,0).T, D('u1',(5,),123,0)))
 ;; divmod(D('i8',(9,),5,1)[4], 70000)
 ;; np.full_like(D('>f8',(2, 2, 2, 2),63,0), 2+3j)
 ;; np.fromiter(range(5), 'f8')
 ;; np.true_divide(2, D('?',(8,),947,0))
 ;; (D('f4',(17,),873,0)[::-1]).all(axis=None)
 ;; (D('f2',(2, 3, 3),650,0)[...,1:-1]) | (D('i8',(2, 3, 4),89,1))
 ;; np.cumsum(D('i2',(0,),274,0), axis=None)
 ;; (D('?',(4, 2, 2),694,1)).squeeze(axis=2)
 ;; (D('f4',(2, 5),366,0)[...,1:-1])[..., [False, True, False]]
 ;; np.negative(False)
 ;; (lambda i: (i.min, i.max))(np.iinfo('f8'))
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('i2',(9,),37,1)[6] * 1e17)
 ;; (D('>i4',(8,),960,0))[[-1, 2], :1]
 ;; np.diagonal(D('i2',(2, 3, 6),137,1)[...,1:-1])
 ;; (D('u1',(3, 4),844,0)) >= (D('f4',(2, 3, 4),796,1))
 ;; np.concatenate((D('>i4',(0, 3),435,0), D('f4',(2, 1, 3),581,1)[::-1]))
o=np.zeros((3,),'f8'); r=np.less(D('u2',(3,),495,0), D('i8',(9,),64,1)[4], out=o, casting='unsafe', where=D('?',(3,),806,1)) ;; o
 ;; np.isinf(D('?',(3, 2),134,1))
 ;; np.dtype('u4').newbyteorder().str
 ;; np.allclose(D('i1',(1, 1, 1),370,0), D('c8',(9,),82,0)[1])
 ;; (D('i4',(6, 3),148,1)[::2]).tolist()
 ;; (D('u8',(3, 3),932,0))[...]
 ;; np.clip(D('u2',(1, 4),92,1), None, D('u4',(1, 4),92,0))
 ;; np.roll(D('?',(17,),183,0), -1, axis=None)
 ;; (D('i8',(2, 1, 3),157,1)) % (D('?',(3, 1, 2),657,1).T)
 ;; (D('?',(9,),81,0)[6]) & (D('i2',(9,),66,0)[3])
 ;; np.signbit(D('u2',(0,),106,1))
a=D('f8',(2, 1, 3),565,0); a[0] += D('f8',(1, 3),637,0) ;; a
 ;; np.divmod(D('u1',(10,),192,0)[...,1:-1], D('>f8',(),231,1))
 ;; (np.broadcast_to(D('u4',(3,),410,0),(0, 3)))[:, -3]
 ;; (D('f4',(8,),850,1)).var(axis=-1)
 ;; (D('u2',(1, 1, 2),637,0).T) // (D('i1',(2, 1, 3),553,1))
 ;; (np.asfortranarray(D('i2',(2, 1, 3),480,0)))[-1, 0, [-2, 1, 1]]
a=D('u2',(0, 3),509,1).copy(); b=a; a >>= D('f8',(9,),81,0)[2] ;; (a, a is b)
 ;; (D('f8',(1, 1, 1),737,0)[::-1])[[], 0]
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('c16',(9,),18,0)[2] * 1e17)
 ;; (D('>f4',(),599,1))[[-2, 0, -2, -1]]
a=D('u4',(2, 3),739,0).copy(); b=a; a *= D('f2',(9,),92,0)[4] ;; (a, a is b)
 ;; (D('i8',(2, 3, 4),114,0))[3:-4, ::-1]
 ;; +(D('f4',(9,),54,1)[4])
 ;; np.true_divide(70000, D('i2',(0, 3),862,0))
 ;; np.not_equal(D('i8',(1, 1, 1),518,0), 1)
 ;; (D('c16',(3, 5),846,1)[...,1:-1])[np.ix_([-1, 0])]
 ;; (D('f4',(9,),75,1)[7]) & (-1)
a=D('f4',(3,),186,0).copy(); b=a; a += D('i1',(6,),804,1)[::2] ;; (a, a is b)
 ;; np.cumsum(np.sort(np.broadcast_to(D('i4',(3,),861,1),(3,))))
 ;; np.bitwise_xor(D('i4',(),372,1), D('f2',(8,),840,1))
 ;; np.stack([D('i2',(2, 4),159,0)[::2], np.broadcast_to(D('i4',(4,),623,0),(1, 4))], axis=-1)
 ;; (D('>f8',(),410,0))[[-1, 0, 1, 0]]
 ;; np.remainder(np.asfortranarray(D('f2',(2, 1, 3),226,1)), D('?',(9,),61,0)[6])
 ;; np.logical_and(D('?',(),429,1), D('u1',(9,),95,0)[8])
a=D('?',(1,),12,1); a[[0, -1, -1, 0]] = 1j ;; a
a=D('u1',(5,),537,1); a[-1] += D('u4',(),367,0) ;; a
 ;; np.flip(D('u8',(3,),739,0)[...,1:-1], axis=None)
a=D('f4',(5,),926,1) * 10.0**-3 ;; repr(a)
 ;; np.concatenate([D('i4',(4, 1),300,1).T, D('f4',(1, 4),492,1)], axis=0)
a=D('i1',(34,),400,1)[::2].copy(); b=a; a -= D('i8',(9,),10,0)[5] ;; (a, a is b)
 ;; np.right_shift(7, D('f8',(3,),585,1))
 ;; (D('f8',(4, 2, 2),578,1)).sum(axis=-2)
a=D('u1',(1, 1, 1),931,1) ;; repr(a)
 ;; (D('?',(9,),45,1)[7]) ^ (-2**63)
 ;; (D('f4',(2, 1, 3),248,1)).std(axis=(2, 0))
 ;; np.sqrt(np.broadcast_to(D('f4',(4,),293,1),(2, 3, 4)))
 ;; np.isnan(D('u2',(5,),821,0))
 ;; (D('>u2',(2, 2, 2, 2),962,0)) >= (D('i8',(3, 3),992,0))
 ;; (D('i4',(2, 2, 2, 2),688,0)) - (-2**63)
 ;; (2.0) ^ (D('f8',(3,),376,0))
 ;; (D('f2',(1, 1, 1),909,0)).ravel('A')
 ;; np.var(D('f4',(6, 3),161,1)[::2], axis=(1, 0), keepdims=True)
 ;; (D('?',(2, 5),545,1)[...,1:-1])[D('?',(3, 2),837,1).T]
 ;; (D('i4',(17,),220,1))[0]
 ;; np.true_divide(D('u2',(),514,1), D('>f8',(),507,1), dtype='f4')
 ;; np.cumsum(D('u4',(2,),539,0)[...,1:-1], axis=None)
a=D('u1',(4, 2, 2, 2),112,1)[::2] ;; str(a)
a=D('u2',(4, 2, 2, 2),784,1)[::2] ;; str(a)
 ;; (D('f8',(),592,0)) | (D('f2',(9,),0,1)[1])
 ;; np.arange(5, 7, 0.1)
 ;; np.atleast_2d(D('c16',(6, 3),522,0)[::2])
 ;; np.cumprod(D('i4',(0,),164,1), axis=None, dtype='f2')
 ;; np.any(D('u1',(9, 40),140,0), axis=-1)
 ;; (D('u1',(3,),477,1)) < (D('u1',(3,),829,1))
 ;; (D('u2',(9,),66,1)[6]) >> (D('?',(9,),18,1)[7])
 ;; np.partition(np.broadcast_to(D('?',(100,),892,1),(100,)), 0)[..., 0]
 ;; (D('u1',(2, 3, 4),233,1)).reshape((-1,), order='C')
 ;; (D('>f4',(1, 1, 1),399,1)) <= (70000)
 ;; (np.asfortranarray(D('?',(0, 3),165,0)))[:]
 ;; np.var(D('f4',(1000,),274,0), axis=0, ddof=1)
 ;; (D('u1',(2, 2, 2, 2),874,1))[:-3:-2, 0::2]
 ;; np.var(D('u1',(3, 300),223,0), axis=None, ddof=1)
 ;; (D('f8',(3, 2),636,0)) * (0.5)
 ;; (D('?',(40,),201,1)).any(axis=None)
a=D('f4',(3, 2),294,1); a[D('?',(2, 3),297,0).T] = -1.5 ;; a
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('i8',(9,),35,0)[6] * 1e-7)
a=D('i4',(1, 1, 1),117,0); a[:, [False]] = D('f4',(3,),924,0) ;; a
 ;; np.stack([D('i2',(0, 3),590,0)[::-1], D('u1',(0, 3),786,1)], axis=-1)
 ;; (D('f4',(9,),54,1)[7]) - (D('i8',(9,),69,1)[7])
 ;; np.greater_equal(D('i4',(),51,1), D('u8',(34,),351,1)[::2])
 ;; np.ptp(D('i2',(3,),214,0)[...,1:-1], axis=0)
 ;; np.negative(D('f4',(2, 3),72,1))
 ;; np.less.outer(D('f8',(4, 2, 2),296,1), D('f8',(3,),808,1))
o=np.zeros((4, 2, 2),'f8'); r=np.less(D('>i8',(4, 2, 2),238,0), D('f8',(8, 2, 2),402,0)[::2], out=o, casting='unsafe', where=D('?',(4, 2, 2),466,1)) ;; o
 ;; (D('u1',(2,),75,1)[...,1:-1])[np.array([[0, 0], [0, 0]])]
 ;; np.concatenate([D('c8',(4, 3),68,1)[...,1:-1], D('f4',(4, 1),384,1)], axis=None)
 ;; np.nan_to_num(D('f8',(4, 2, 2),968,0)[::-1])
a=D('u1',(1, 1, 1),183,0); a[0::2, -1, :3:-2, 1] = 300 ;; a
 ;; np.floor_divide(2.0, D('f4',(0,),104,0))
 ;; (D('i4',(2, 3, 4),403,0))[-2, np.array([[-3, 2], [-3, 0]])]
a=D('f4',(3,),0,1); a[-3:0:3] = 2**40 ;; a
 ;; np.can_cast(np.uint8, '?', 'safe')
 ;; (D('u8',(4, 1),22,0))[np.array([[1, -1], [2, -3]])]
 ;; np.signbit(D('?',(8, 2, 2),687,0)[::2])
 ;; (D('u8',(1, 4),274,1)).tolist()
 ;; (D('f2',(1, 1, 1),489,0)) ^ (D('?',(4, 2, 2),130,1))
 ;; np.median(D('u2',(4, 2, 2),836,1), axis=None)
np.random.seed(2**32-1) ;; (np.random.lognormal(size=(2, 0)), np.random.rand())
 ;; (D('i8',(1, 1, 1),722,1)) ^ (D('f4',(9,),4,1)[7])
a=D('u1',(),173,0); a[:3] = 2**40 ;; a
 ;; np.lexsort((D('f4',(2, 3),131,1), D('i4',(2, 3),780,0)))
 ;; (D('f2',(9,),33,0)[8]) // (D('?',(9,),6,1)[4])
 ;; np.remainder(D('i4',(10,),984,1)[...,1:-1], D('i2',(16,),599,1)[::2])
 ;; (D('i4',(0, 3),882,1)).reshape((3, -1), order='A')
np.random.seed(np.uint8(7)) ;; (np.random.multinomial(20, [.2, .3, .5], size=None), np.random.rand())
o=np.zeros((2, 3),'u2'); r=np.true_divide(D('u1',(2, 3),902,1), D('f8',(3, 2),506,1).T, out=o) ;; (o, r is o)
np.random.seed(1) ;; (np.random.laplace(size=(2, 3)), np.random.rand())
np.random.seed(np.arange(5)) ;; (np.random.normal(scale=3, size=()), np.random.rand())
 ;; (D('f4',(2,),272,0)[...,1:-1]) | (D('?',(9,),96,1)[3])
 ;; np.square(100)
np.random.seed(123456789) ;; (np.random.logseries(.6, size=(2, 0)), np.random.rand())
a=D('i4',(2, 3),359,1).copy(); b=a; a += D('?',(2, 3),919,1) ;; (a, a is b)
a=D('f4',(3, 3),459,1); a[np.array([[-1, -3], [2, 0]]), 0] = False ;; a
 ;; np.true_divide(D('u1',(1, 1, 1),591,0).T, -200, dtype='i4')
 ;; (D('f2',(9,),99,0)[6]) < (D('i8',(9,),85,0)[4])
 ;; (False) | (np.broadcast_to(D('i2',(1,),421,1),(1, 1, 1)))
a=D('f8',(3,),43,1) * 10.0**-3 ;; np.array2string(a, precision=5, separator=' ', max_line_width=75)
 ;; (D('u1',(0, 3),270,0))[[0, 0], :]
 ;; (D('u2',(2, 3),53,0)).sum(axis=None)
 ;; np.copysign(D('f4',(1,),651,0), D('f4',(1,),295,1))
 ;; divmod(2, D('i2',(9,),35,1)[7])
a=D('u1',(17,),222,0)[::-1] ;; str(a)
a=D('?',(3,),831,0).copy(); np.true_divide.at(a, [2, 2, -3], 1) ;; a
 ;; np.positive(3)
a=D('u4',(),580,1); a[-2] = 1e300 ;; a
 ;; np.full((3, 2), 0)
a=D('f4',(6,),455,1) * 10.0**6 ;; repr(a)
 ;; (D('i1',(4, 3),875,0)[::2]) < (D('u4',(0,),860,0))
 ;; np.nan_to_num(D('i8',(3, 2),238,1))
 ;; np.floor(D('u2',(3, 1, 2),688,1).T)
 ;; (D('c8',(5,),859,0))[3]
 ;; np.arange(3, -1.5, 0)
 ;; np.reciprocal(np.broadcast_to(D('u2',(0,),848,0),(0,)))
np.random.seed(42); a=np.arange(10); np.random.shuffle(a) ;; a
 ;; (D('?',(9,),51,1)[6]) >> (1)
 ;; (D('i2',(1, 1, 1),278,0))[0, [False], 0]
 ;; (D('u4',(4, 1),652,1))[-3:-2, 0]
 ;; np.less(D('?',(2, 2, 2, 2),720,0)[::-1], D('f8',(2, 2, 2, 4),737,1)[...,1:-1])
 ;; np.flatnonzero(D('i4',(3,),825,0))
 ;; np.flip(D('?',(2, 3, 4),264,1), axis=None)
 ;; (D('?',(),147,1))[-1]
 ;; np.right_shift(D('u2',(1,),14,1)[::-1], D('i4',(1,),882,0))
 ;; (np.broadcast_to(D('i1',(40,),239,1),(9, 40))).var(axis=1, dtype='u8')
 ;; (D('i8',(3, 3),531,1)) & (D('f2',(2, 3, 4),622,1))
 ;; np.arange(7, 7, 0.1)
 ;; np.array_equal(D('>i8',(),58,0), D('c16',(),335,0))
 ;; np.true_divide.reduceat(np.broadcast_to(D('i4',(3,),309,0),(3,)), [1, 1, 1])
 ;; np.result_type(D('i1',(6,),29,0)[::2], D('c16',(9,),1,0)[5])
 ;; np.full_like(D('u8',(2, 1, 3),247,0), 0)
 ;; np.roll(D('>i4',(4, 1),927,1), -1, axis=None)
np.random.seed(-1) ;; (np.random.rand(3), np.random.rand())
 ;; np.subtract(D('i8',(7,),862,0)[...,1:-1], np.broadcast_to(D('f8',(5,),791,0),(5,)))
 ;; divmod(D('u1',(9,),55,1)[7], 2.0)
a=D('u4',(2, 1, 3),761,0).copy(); b=a; a &= D('u1',(2, 1, 3),720,1) ;; (a, a is b)
 ;; (D('i2',(9,),50,0)[8]) & (2**63)
 ;; np.identity(3, 'f4')
a=D('u2',(40, 40),554,0).T ;; repr(a)
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('c8',(9,),47,1)[1] * 3.7)
a=D('u2',(6,),824,0)[::2].copy(); b=a; a += D('u1',(0, 3),790,1)[::-1] ;; (a, a is b)
 ;; (D('f4',(9,),53,1)[5]) % (D('i2',(9,),34,0)[3])
 ;; (-1) != (D('i8',(0,),895,1))
a=D('u1',(8,),777,0).copy(); b=a; a %= 2**31 ;; (a, a is b)
 ;; (D('u4',(0,),414,0))[-1]
 ;; np.fmod(D('i1',(2, 3),276,0)[::2], D('f8',(4, 1, 3),516,1)[::2])
o=np.zeros((4, 2, 2),'f8'); r=np.true_divide(D('f4',(4, 2, 2),472,0), False, out=o, casting='unsafe', where=D('?',(4, 2, 2),709,0)) ;; o
 ;; (D('c16',(8,),212,1)).reshape((8,), order='C')
 ;; (D('u1',(1, 1, 1),195,1).T) - (D('f8',(1, 1, 3),17,1)[...,1:-1])
 ;; np.sort(D('f4',(2, 2, 2, 2),951,0), axis=-1)
 ;; np.dtype('f4').type(2**63)
 ;; (D('f8',(8,),57,1))[:7:3]
 ;; (D('u1',(4, 1),196,1)) - (D('i4',(8, 1),865,1)[::2])
 ;; np.subtract(False, D('u8',(),494,1))
 ;; (False) == (D('u1',(3, 2),695,0))
o=np.zeros((4, 1),'i8'); r=np.multiply(D('u1',(1, 4),745,1).T, D('f4',(4, 1),38,1), out=o) ;; (o, r is o)
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('c16',(9,),88,1)[3] * 3.7)
a=D('i1',(8,),353,0); a[-3] = D('f4',(9,),70,1)[0] ;; a
 ;; np.hstack([D('u1',(4, 3, 2),606,0).T, D('?',(2, 3, 4),233,0)])
np.random.seed(np.arange(5)) ;; (np.random.standard_t(5, size=(2, 3)), np.random.rand())
 ;; (np.broadcast_to(D('i8',(17,),226,1),(17,))).prod(axis=0, keepdims=True)
 ;; np.subtract(D('i8',(2, 2, 2, 2),106,0)[::-1], 2**63, dtype='f8', casting='same_kind')
 ;; np.array(memoryview(b'xyz'), ndmin=2)
 ;; (D('i8',(3,),128,0))[::3]
 ;; np.count_nonzero(D('f4',(3, 2),319,1), axis=-2)
 ;; np.insert(D('u1',(4, 2, 2),835,1), 0, 1)
a=D('i8',(2, 2, 2, 2),40,0); a[-3:-4, -2, ...] = D('>i8',(),958,0) ;; a
 ;; np.allclose(np.broadcast_to(D('i4',(1,),758,0),(4, 1)), D('i4',(1, 1),211,1))
np.random.seed(1) ;; (np.random.poisson(1e6, size=()), np.random.rand())
np.random.seed(42) ;; (np.random.negative_binomial(5, .5, size=0), np.random.rand())
 ;; np.linspace(5, 0.5, 5, retstep=True)
 ;; (D('i1',(0,),331,1)[::-1]) | (0.5)
a=D('i1',(5,),40,1)[...,1:-1].copy(); b=a; a *= D('?',(5,),874,0)[...,1:-1] ;; (a, a is b)
a=D('f2',(4, 1),990,0).copy(); b=a; a <<= 7 ;; (a, a is b)
 ;; np.clip(D('i2',(4, 1),163,0), -200, -1)
 ;; (D('i8',(3, 3),880,1)).reshape((9,), order='C')
 ;; np.broadcast_to(D('i2',(1, 1, 1),512,0)[::-1], (2, 1, 1, 1))
 ;; (D('i4',(3, 2),331,0))[[], ::-1]
a=D('c16',(4, 1),558,1); a[-1, 0:-3:2] = D('f4',(9,),9,0)[0] ;; a
a=D('f4',(1, 4),979,0); a[::3] = True ;; a
 ;; (D('i8',(0, 3),727,1)[::-1]) // (D('u1',(3, 0),689,1).T)
 ;; (D('?',(),108,0)) == (D('i4',(),278,1))
 ;; (D('f4',(9,),9,0)[4]) > (D('f4',(9,),56,1)[2])
 ;; np.allclose(D('c16',(10,),629,0)[...,1:-1], D('u4',(8,),766,1))
 ;; np.isinf(np.broadcast_to(D('i2',(4,),554,0),(2, 3, 4)))
 ;; (D('?',(2, 3),210,0)).view('i1')
 ;; np.mean(D('>f4',(4, 1),500,0), axis=-1)
a=D('f8',(8,),109,1); a[np.newaxis] = D('u2',(9,),45,1)[8] ;; a
 ;; np.less_equal(D('u8',(4, 1),54,1), D('u1',(3, 3),485,0))
 ;; (D('f4',(4, 1),854,0)[::-1])[[0], [-1, 0]]
 ;; (D('u1',(9,),45,1)[8]) % (2.0)
 ;; np.negative(D('u1',(2, 1, 3),510,0))
np.random.seed(2**32-1) ;; (np.random.zipf(2.5, size=(2, 0)), np.random.rand())
 ;; np.array(D('i8',(3,),287,1), dtype='f2')
a=D('u8',(),986,0); a[-2] = 2**31 ;; a
 ;; (D('i2',(8,),966,0)[::-1]).mean(axis=0)
a=D('u1',(),692,0); a[-1] += 0.5 ;; a
 ;; (D('u8',(4, 3, 2),202,1).T) & (D('f4',(2, 3, 4),197,0))
 ;; (D('c16',(4, 1),161,0)).ravel('A')
 ;; np.array([D('i4',(2,),102,0), D('c8',(4,),526,0)[...,1:-1]])
 ;; (D('f8',(0, 5),292,0)[...,1:-1]) + (D('i4',(0, 3),115,1)[::-1])
 ;; np.array_split(D('c16',(0,),445,0), 2)
 ;; np.dtype(np.bool_).type(1)
 ;; np.heaviside(D('f8',(),857,0), D('u4',(),457,1))
a=D('i2',(4, 2, 2),976,0); a[2] = D('u1',(3,),802,1) ;; a
 ;; np.insert(D('c16',(2, 1, 3),775,1)[::-1], 0, 1)
 ;; (D('u1',(5,),883,1))[np.newaxis]
 ;; np.prod(D('i4',(42,),529,1)[...,1:-1], axis=None, keepdims=True)
 ;; np.less(D('i2',(8,),427,1), D('f4',(8,),599,0))
 ;; (2**63) | (D('u2',(1, 4),513,1))
a=D('i4',(4, 1),171,0).T.copy(); b=a; a /= D('u1',(8,),166,1) ;; (a, a is b)
 ;; np.array_equal(D('c16',(4, 2, 2),773,0), D('f8',(9,),50,1)[5])
 ;; np.arange(2.5, 3, 0.1)
 ;; np.linspace(0.1, 1, 11)
 ;; +(D('f8',(9,),93,1)[6])
a=D('i2',(1, 1, 1),804,1); a[[False]] = -200 ;; a
a=D('u4',(2, 2, 2, 2),471,1); a[-1, [0, -2, -2], np.array([[0, 1], [1, 1]]), ...] = 0 ;; a
 ;; np.less.outer(D('f8',(0, 3),397,1), D('f4',(3,),285,1))
 ;; (D('f2',(9,),12,0)[0]) % (D('u2',(9,),11,0)[5])
 ;; np.bitwise_xor(D('i8',(),476,1), D('u8',(),569,0))
 ;; np.trunc(D('i1',(8,),172,0))
a=D('i1',(5,),346,1)[::-1].copy(); b=a; a *= D('?',(4, 1),504,1) ;; (a, a is b)
 ;; np.gcd(D('>i8',(),239,1), D('i8',(),618,0))
 ;; +(D('i4',(1,),31,0))
 ;; np.histogram(D('f8',(9,),402,1), bins=4)
o=np.zeros((3, 2),'f2'); r=np.subtract(D('?',(3, 2),165,0), 300, out=o) ;; (o, r is o)
 ;; np.subtract(D('i2',(4, 3),313,1)[...,1:-1], np.broadcast_to(D('i1',(1,),447,0),(1,)), dtype='i2')
 ;; (D('f2',(2, 3),226,0))[np.asfortranarray(D('?',(2, 3),356,0))]
 ;; np.absolute(D('f4',(),265,0))
 ;; np.tile(D('i1',(0, 3),723,0)[::-1], (1, 2))
 ;; np.indices((2, 3))
 ;; (D('f8',(1, 1, 1),103,1))[np.ix_([-1, 0])]
 ;; +(D('f4',(8,),47,1))
 ;; np.greater_equal(D('u2',(0,),632,0)[::2], 100)
 ;; -(D('i1',(9,),52,0)[6])
 ;; np.logical_not(D('i1',(2, 4),826,0)[::2])
 ;; (D('?',(9,),11,1)[5]) - (0)
 ;; (D('u1',(2, 1, 3),59,0))[np.array([[-2, 0], [-1, -1]]), -2, [False, False, True], ...]
 ;; (np.asfortranarray(D('c16',(2, 3),55,1)))[1]
 ;; (D('f2',(),880,0))[::-1]
np.random.seed(np.uint8(7)) ;; (np.random.multinomial(20, [.2, .3, .5], size=0), np.random.rand())
 ;; np.std(D('u1',(40,),795,1), axis=0)
 ;; np.bitwise_and(D('?',(2, 1, 3),284,0), D('i2',(2, 1, 3),437,1))
a=D('c8',(1,),900,0); a[[]] = -2**63 ;; a
 ;; np.meshgrid(D('f2',(2,),954,1), D('>f8',(3,),294,0))
 ;; np.full_like(D('i4',(0,),622,1)[::2], -1.5)
 ;; np.fromfunction(lambda i, j: i * 2 + j, (2, 3), dtype=np.uint8)
 ;; np.bitwise_and(np.broadcast_to(D('i2',(1,),826,0),(1, 1, 1)), D('i2',(1, 1, 1),485,0))
 ;; np.cumsum(np.sort(D('?',(8,),217,1)))
 ;; np.multiply(D('i8',(1, 6),345,0)[...,1:-1], float('inf'), dtype='f8')
 ;; np.less(D('?',(2, 3, 4),546,0), -1, dtype='f8', casting='same_kind')
 ;; np.insert(D('u1',(2, 2, 2, 2),606,0).T, 0, 1)
 ;; np.greater_equal(D('f4',(3, 2),591,1), D('f8',(3, 2),910,1))
 ;; np.true_divide(D('u2',(2, 2, 2, 2),51,0), False, dtype='u8', casting='no')
 ;; (D('f2',(4, 3, 4),304,1)[::2]) != (0)
 ;; (D('i1',(1, 1, 1),789,0)[::-1]).clip(7)
 ;; np.digitize(D('c16',(3,),883,0), np.array([0., 1., 5.]))
 ;; np.isrealobj(D('u4',(1, 1, 1),397,0))
 ;; np.asarray(D('?',(4, 1),594,0), 'u4')
 ;; np.multiply(D('i8',(2, 2, 2, 2),596,1).T, D('u1',(9,),37,1)[0], dtype='i2')
 ;; (lambda x: (repr(x), str(x), f'{x}', '%s' % x))(D('f2',(9,),74,1)[8] * 1e-7)
 ;; np.absolute(D('>i2',(2, 2, 2, 2),918,0))
 ;; np.min_scalar_type(float('nan'))
 ;; (D('f4',(5,),9,0)[...,1:-1])[:4]
 ;; np.ediff1d(D('i8',(4, 2, 2, 2),946,0)[::2])
 ;; (np.asfortranarray(D('?',(1, 1, 1),509,1))) < (D('i4',(1, 1, 1),52,1))
 ;; (D('>f4',(),138,0))[-4:4]
a=D('c16',(1, 1, 1),617,0) ;; np.array2string(a, precision=0, separator=',', max_line_width=75)
 ;; np.less(D('f2',(4, 1),394,1), 300, dtype='i1', casting='unsafe')
 ;; np.var(D('u2',(40, 20),758,0)[::2], axis=None)
 ;; (D('f4',(3,),124,1)) / (np.asfortranarray(D('f8',(2, 3),741,1)))
 ;; (D('?',(2, 2, 4),35,0).T).mean(axis=0)
 ;; (D('u2',(9,),79,0)[8]) - (False)
a=D('u4',(),101,0); a['a'] += 7 ;; a
 ;; np.diagonal(D('i1',(2, 3),325,0))
 ;; (D('f4',(4, 1),726,0))[::3]
 ;; np.unique(D('c16',(0, 3),754,1)[::2], return_index=True, return_inverse=True, return_counts=True)
a=D('f8',(4,),860,1) * 10.0**-7 ;; repr(a)
 ;; (D('i4',(0, 3),323,1)) - (float('inf'))
 ;; (D('f4',(2,),826,1)[...,1:-1]) == (D('u8',(0,),594,0))
 ;; np.greater(D('f2',(3,),643,1)[...,1:-1], D('u4',(),211,1))
 ;; np.lcm(D('?',(7,),43,1)[...,1:-1], D('u8',(5,),146,0))
 ;; np.can_cast('u2', 'f4', 'same_kind')
 ;; np.mean(D('i8',(9, 40),744,0), axis=None)
 ;; np.logical_or(D('f8',(1, 1, 1),162,1).T, float('nan'))
 ;; (D('c16',(3, 2),150,0)).round()
 ;; (D('c16',(1, 1, 1),442,1))[-1::3, -2::-2, [0], :2:-1]
a=D('u2',(17,),957,0) ;; repr(a)
 ;; divmod(D('i4',(9,),5,0)[2], 1e300)
 ;; (D('>f2',(17,),835,1)).reshape((-1,), order='C')
 ;; np.squeeze(D('f8',(17,),54,0))
 ;; (D('f2',(),943,0))[2::3]
 ;; np.gcd(D('i1',(0,),321,1)[::2], D('f4',(1, 1, 3),910,1)[...,1:-1])
 ;; (D('i1',(9,),46,0)[2]) > (-1.5)
 ;; (D('i4',(2, 1, 3),689,0)).ptp(axis=0)
a=D('i8',(0, 5),659,0)[...,1:-1].copy(); b=a; a >>= D('f8',(3, 0),891,1).T ;; (a, a is b)
 ;; (D('f2',(0, 3),186,0))[-2::-1, [True, True, False], 0:]
 ;; (np.asfortranarray(D('i2',(2, 3),917,0))) >= (D('i1',(2, 3),842,1))
 ;; (D('?',(3, 0),76,0).T).cumprod(axis=-1)
o=np.zeros((5,),'?'); r=np.multiply(D('i8',(5,),555,1), 100, out=o) ;; (o, r is o)
a=D('c16',(8,),443,0); a[-6:3:3] = D('u8',(),290,1) ;; a
 ;; np.mean(D('i8',(3, 2),69,1), axis=None, keepdims=True)
 ;; np.nanmean(D('f4',(),307,0), axis=-1)
 ;; np.subtract(D('>u8',(),452,1), D('u1',(),839,1), dtype='i8')
 ;; (D('i4',(3, 3),491,0)) / (D('u8',(4, 2, 2),462,0))
a=D('i4',(),181,0).copy(); b=a; a |= D('i4',(),315,1) ;; (a, a is b)
 ;; np.array([np.float32(1), 2])
np.random.seed([1, 2, 3]) ;; (np.random.chisquare(1, size=0), np.random.rand())
 ;; np.absolute(D('u1',(2, 2, 2, 2),694,0))
 ;; np.add(D('u8',(2, 2, 2, 2),783,1).T, np.broadcast_to(D('u1',(2,),201,0),(2, 2, 2, 2)))
 ;; (False) == (D('f4',(8,),78,0))
 ;; np.positive(D('?',(2, 2, 2, 2),310,1).T)
 ;; (D('f4',(2, 2, 2, 2),300,0))[[False, False], -2, 2:-2]
 ;; np.array(D('i2',(1,),933,0), dtype='?')
a=np.broadcast_to(D('c16',(3,),250,1),(2, 3)) ;; repr(a)
np.random.seed(-1) ;; (np.random.geometric(0, size=None), np.random.rand())
 ;; (np.broadcast_to(D('f4',(2,),143,0),(4, 2, 2))) ^ (3)
 ;; np.ndim(D('i2',(5,),441,1))
a=D('u1',(0,),841,1).copy(); a.sort() ;; a
 ;; np.absolute(D('i1',(4, 2, 2),794,1))
a=D('u8',(3, 2),571,1) ;; str(a)
'''

for line in CASES.strip('\n').split('\n'):
    statements, _, expression = line.partition(' ;; ')
    print(answer(statements.strip(), expression)[:150])
