# env: SETUPTOOLS_USE_DISTUTILS=stdlib
from modules.shown import show
from distutils.version import LooseVersion, StrictVersion, Version

for text in "1.2.3", "1.2a1", "1.13++", "5.5.kw", "2.0b1pl0", "1..2", "2g6":
    version = LooseVersion(text)
    print(repr(version), version, version.version)  # expect: LooseVersion ('1.2.3') 1.2.3 [1, 2, 3]
    # expect: LooseVersion ('1.2a1') 1.2a1 [1, 2, 'a', 1]
    # expect: LooseVersion ('1.13++') 1.13++ [1, 13, '++']
    # expect: LooseVersion ('5.5.kw') 5.5.kw [5, 5, 'kw']
    # expect: LooseVersion ('2.0b1pl0') 2.0b1pl0 [2, 0, 'b', 1, 'pl', 0]
    # expect: LooseVersion ('1..2') 1..2 [1, 2]
    # expect: LooseVersion ('2g6') 2g6 [2, 'g', 6]
for text in "0.4", "0.4.0", "0.5a1", "1.2.3b2", "1", "2.7.2.2", "1.3.a4", "1.3c4":
    show(lambda: (repr(StrictVersion(text)), StrictVersion(text).version, StrictVersion(text).prerelease))
    # expect: ("StrictVersion ('0.4')", (0, 4, 0), None)
    # expect: ("StrictVersion ('0.4')", (0, 4, 0), None)
    # expect: ("StrictVersion ('0.5a1')", (0, 5, 0), ('a', 1))
    # expect: ("StrictVersion ('1.2.3b2')", (1, 2, 3), ('b', 2))
    # expect: ValueError invalid version number '1'
    # expect: ValueError invalid version number '2.7.2.2'
    # expect: ValueError invalid version number '1.3.a4'
    # expect: ValueError invalid version number '1.3c4'
print(LooseVersion("1.2") < LooseVersion("1.10"), LooseVersion("1.2") == "1.2", LooseVersion("1.2") >= "1.10")
# expect: True True False
show(lambda: LooseVersion("1.a") < "1.1")
# expect: TypeError '<' not supported between instances of 'str' and 'int'
show(lambda: LooseVersion("1") < 3)
# expect: TypeError '<' not supported between instances of 'LooseVersion' and 'int'
print(LooseVersion("1") == 3, LooseVersion("1") != 3)  # expect: False True
print(sorted(map(StrictVersion, ["1.2", "1.2b1", "1.2a2", "1.2a1", "1.1.9"])))
# expect: [StrictVersion ('1.1.9'), StrictVersion ('1.2a1'), StrictVersion ('1.2a2'), StrictVersion ('1.2b1'), StrictVersion ('1.2')]
show(lambda: StrictVersion("1.2") < "x")  # expect: ValueError invalid version number 'x'
show(hash, LooseVersion("1"))  # expect: TypeError unhashable type: 'LooseVersion'
show(lambda: Version("1.2"))  # expect: AttributeError 'Version' object has no attribute 'parse'
