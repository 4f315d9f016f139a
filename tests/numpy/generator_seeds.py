# SeedSequence, states, pickles, jumps; a Generator shares its BitGenerator.
import pickle
import numpy as np
from numpy.random import PCG64, SeedSequence, default_rng
s = SeedSequence(12345)
print(s, s.spawn(2), s.state, s.pool, s.generate_state(5), s.generate_state(2, "u8"), sep="\n")
# expect: SeedSequence(
# expect:     entropy=12345,
# expect:     n_children_spawned=2,
# expect: )
# expect: [SeedSequence(
# expect:     entropy=12345,
# expect:     spawn_key=(0,),
# expect: ), SeedSequence(
# expect:     entropy=12345,
# expect:     spawn_key=(1,),
# expect: )]
# expect: {'entropy': 12345, 'spawn_key': (), 'pool_size': 4, 'n_children_spawned': 2}
# expect: [4069775156 4251353637 4182767765 2267058336]
# expect: [2688385916 3048105090 4196366895 3152189807  924159892]
# expect: [13091511679009522556 13538552136045918767]
print([default_rng(child).random() for child in s.spawn(2)], s.n_children_spawned)
# expect: [0.141339263238754, 0.3919583896455968] 4
print(SeedSequence([1, 2**70]).generate_state(2), SeedSequence(2**200 + 1).generate_state(2), SeedSequence(1, spawn_key=(7,)).generate_state(1))
# expect: [1128785970 3380061591] [3811034517  806688429] [3112422837]
bits = PCG64(7)
print(bits.state, bits.jumped().random_raw(), bits.advance(100).random_raw(2), PCG64(7).random_raw(101)[-1])
# expect: {'bit_generator': 'PCG64', 'state': {'state': 208745520555909116978795849195383758904, 'inc': 261136684632268670825940853076396136793}, 'has_uint32': 0, 'uinteger': 0} 13580252143112012563 [17840735979715044338 12133543848756836169] 17840735979715044338
rng = np.random.Generator(bits)
print(rng.bit_generator is bits, default_rng(rng) is rng, default_rng(bits).bit_generator is bits, str(rng), repr(rng)[:19])
# expect: True True True Generator(PCG64) Generator(PCG64) at
rng.integers(5, dtype="i4")
state = bits.state
drawn = rng.normal(size=3).tolist()
copy = pickle.loads(pickle.dumps(rng))
print(state["has_uint32"], copy.random() == rng.random())  # expect: 1 True
bits.state = state
print(rng.normal(size=3).tolist() == drawn)  # expect: True
for bad in -1, 1.5, "a", [1.5]:
    try:
        default_rng(bad)
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError expected non-negative integer
        # expect: TypeError SeedSequence expects int or sequence of ints for entropy not 1.5
        # expect: TypeError SeedSequence expects int or sequence of ints for entropy not a
        # expect: TypeError seed must be integer
try: np.random.Generator(5)
except Exception as e: print(type(e).__name__)  # expect: AttributeError
print(default_rng().random() != default_rng().random(), default_rng([1, 2, 3]).random(), default_rng(np.array([1, 2])).integers(9))
# expect: True 0.6704722626516632 5
