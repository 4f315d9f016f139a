# Generator's numbers are numpy's own for every kind of bits, distribution and size, to the last bit.
import hashlib
import numpy as np

DISTRIBUTIONS = [
    ("random",), ("standard_normal",), ("standard_exponential",), ("normal", 1, 2), ("uniform", -1, 3), ("exponential", 2), ("standard_cauchy",),
    ("laplace",), ("gumbel",), ("logistic",), ("lognormal",), ("rayleigh",), ("standard_gamma", 0.5), ("standard_gamma", 3.5), ("gamma", 2, 3),
    ("beta", 2, 3), ("beta", 0.5, 0.5), ("f", 3, 4), ("chisquare", 3), ("noncentral_chisquare", 3, 2), ("noncentral_chisquare", 0.5, 2),
    ("noncentral_f", 3, 4, 1), ("standard_t", 3), ("vonmises", 1, 4), ("vonmises", 1, 4e7), ("vonmises", 1, 1e-9), ("pareto", 3), ("weibull", 2),
    ("power", 3), ("wald", 1, 2), ("triangular", 0, 1, 5), ("binomial", 10, 0.3), ("binomial", 1000, 0.7), ("negative_binomial", 5, 0.4),
    ("poisson", 3), ("poisson", 30), ("zipf", 2.5), ("geometric", 0.5), ("geometric", 0.1), ("logseries", 0.7), ("integers", 10),
    ("integers", 5, 1000), ("integers", 0, 2**40), ("integers", 0, 2**32), ("integers", -2**63, 2**63 - 1),
]

def digest(x):
    return hashlib.md5(np.asarray(x).tobytes()).hexdigest()[:12]

for kind in "PCG64", "MT19937", "SFC64", "PCG64DXSM":
    bits = getattr(np.random, kind)
    print(kind, bits(7).random_raw(3), bits([1, 2**40, 3, 4, 5]).random_raw(), np.random.Generator(bits(3)))
    for name, *arguments in DISTRIBUTIONS:
        many = getattr(np.random.Generator(bits(42)), name)(*arguments, size=(50, 40))
        one = getattr(np.random.Generator(bits(42)), name)(*arguments)
        print(name, *arguments, many.dtype, digest(many), repr(one), many[0, 0] == one)
    generator = np.random.Generator(bits(1))
    print([digest(generator.integers(0, 2 if d == "?" else 100, 30, d)) for d in ("?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8")])
    print(digest(generator.random(1000, dtype="f4")), digest(generator.standard_normal(20000, dtype=np.float32)), generator.bytes(5))
    # expect: PCG64 [11530976094092348043 16550673365885938325 14308875409591826786] 11979151465952986014 Generator(PCG64)
    # expect: random float64 c3363be6cec9 0.7739560485559633 True
    # expect: standard_normal float64 8d6705bde4bf 0.30471707975443135 True
    # expect: standard_exponential float64 481a9ae19171 2.4042086039659947 True
    # expect: normal 1 2 float64 f3cca19f80eb 1.6094341595088628 True
    # expect: uniform -1 3 float64 b4eafa420513 2.0958241942238534 True
    # expect: exponential 2 float64 1bd37c246572 4.808417207931989 True
    # expect: standard_cauchy float64 61712029f763 -0.2930016698581793 True
    # expect: laplace float64 b922ea5d8039 0.7938786426417068 True
    # expect: gumbel float64 1251273a3a39 -0.3967780333000976 True
    # expect: logistic float64 9462ee721c58 1.2307856313855068 True
    # expect: lognormal float64 7cdf54ce8a4d 1.3562412406168636 True
    # expect: rayleigh float64 00f7221d0b09 2.1928103447247755 True
    # expect: standard_gamma 0.5 float64 b6b8a2b0ac98 0.8045001461315131 True
    # expect: standard_gamma 3.5 float64 02b1c6e9a4ec 3.7404543952771747 True
    # expect: gamma 2 3 float64 b2e54a5e8866 6.275451811499848 True
    # expect: beta 2 3 float64 8504c19b68fc 0.33841183847153383 True
    # expect: beta 0.5 0.5 float64 d2be4c2ec07d 0.7566840941053092 True
    # expect: f 3 4 float64 0472209d089d 0.7184167134065333 True
    # expect: chisquare 3 float64 442015006f88 3.0554394899785056 True
    # expect: noncentral_chisquare 3 2 float64 0fd65b0fcb1d 4.948464893769291 True
    # expect: noncentral_chisquare 0.5 2 float64 df41df905eb2 3.6784878039531472 True
    # expect: noncentral_f 3 4 1 float64 c547947825c7 1.130965234952096 True
    # expect: standard_t 3 float64 2128bd7cc15a 0.6174653977237295 True
    # expect: vonmises 1 4 float64 561f0c859102 0.8982847795528137 True
    # expect: vonmises 1 40000000.0 float64 e09a36d779c8 1.000048180000699 True
    # expect: vonmises 1 1e-09 float64 a34f0e69d578 1.7213166190998062 True
    # expect: pareto 3 float64 4ccf75589ff7 1.228665259618174 True
    # expect: weibull 2 float64 90bde0ab20c2 1.5505510646108998 True
    # expect: power 3 float64 ec3c894c5f6a 0.9689324849878161 True
    # expect: wald 1 2 float64 a0acf67a7d78 0.8064988000335835 True
    # expect: triangular 0 1 5 float64 48c95dd5a299 2.873764117300074 True
    # expect: binomial 10 0.3 int64 0cc30e81fb3a 4 True
    # expect: binomial 1000 0.7 int64 713b891921e5 705 True
    # expect: negative_binomial 5 0.4 int64 04d8d9c09da4 12 True
    # expect: poisson 3 int64 64bbf7e92f52 4 True
    # expect: poisson 30 int64 62282f7eda34 35 True
    # expect: zipf 2.5 int64 c9ef6f33ccbe 2 True
    # expect: geometric 0.5 int64 d4e3186ec138 3 True
    # expect: geometric 0.1 int64 51a740ff0bea 23 True
    # expect: logseries 0.7 int64 cc9e9179033d 1 True
    # expect: integers 10 int64 bab6034c0bcf 0 True
    # expect: integers 5 1000 int64 dc64d1b9f1b1 93 True
    # expect: integers 0 1099511627776 int64 e566974ea3cd 850973674774 True
    # expect: integers 0 4294967296 int64 b9ac7cb4feb3 383329928 True
    # expect: integers -9223372036854775808 9223372036854775807 int64 743254ba2925 5053597115156604551 True
    # expect: ['44f1c16f05fc', '1b56e3bf8fcc', '5c60add21320', '8dd4934e3ec7', 'eab9d2818d34', 'aee232e5cc48', '865e28c24e7d', 'cfeb53f7295a', 'b60c486ba1cc']
    # expect: 8b31ef56a2c4 b818bec2f2f5 b'R\x01n\xc95'
    # expect: MT19937 [1315568259 1873995810 2718702504] 4183195978 Generator(MT19937)
    # expect: random float64 b95439b8f3b2 0.5419938930062744 True
    # expect: standard_normal float64 05c30652b5e9 -0.2965179310498389 True
    # expect: standard_exponential float64 31e01cc94c9c 2.0483417889412423 True
    # expect: normal 1 2 float64 290320488d9a 0.40696413790032215 True
    # expect: uniform -1 3 float64 cb01fb3f4def 1.1679755720250977 True
    # expect: exponential 2 float64 2c255514bfec 4.096683577882485 True
    # expect: standard_cauchy float64 113f6d3d6130 -0.22106413667534283 True
    # expect: laplace float64 55678e3ee2c3 0.08772558034946866 True
    # expect: gumbel float64 56444c26d607 0.2473430605848222 True
    # expect: logistic float64 8f8d6a3b7591 0.16837221578734535 True
    # expect: lognormal float64 bb684fc3d821 0.7434022971609526 True
    # expect: rayleigh float64 b2b70ea3bdde 2.0240265753893856 True
    # expect: standard_gamma 0.5 float64 aeb6ff64e61e 0.29578673453664717 True
    # expect: standard_gamma 3.5 float64 3d6b679099b9 2.6677741587980486 True
    # expect: gamma 2 3 float64 eded3b541357 3.937270065039148 True
    # expect: beta 2 3 float64 acc3559ba93f 0.5677305350498829 True
    # expect: beta 0.5 0.5 float64 2fb004098990 0.43343359489324024 True
    # expect: f 3 4 float64 09ae76d6854c 2.5836379255053687 True
    # expect: chisquare 3 float64 3bf7852d95fc 1.7496087374937157 True
    # expect: noncentral_chisquare 3 2 float64 3c625091889e 11.689653359481092 True
    # expect: noncentral_chisquare 0.5 2 float64 1224313db620 0.26385558709423673 True
    # expect: noncentral_f 3 4 1 float64 4c88942b5767 14.144471027744187 True
    # expect: standard_t 3 float64 92032b1afd4f -0.19997534322773985 True
    # expect: vonmises 1 4 float64 c05534e58403 0.4450684539846952 True
    # expect: vonmises 1 40000000.0 float64 a72df8da19ae 0.9999531163985401 True
    # expect: vonmises 1 1e-09 float64 1b694b7c27f6 0.26385541152829506 True
    # expect: pareto 3 float64 81f53d940189 0.9793739271849398 True
    # expect: weibull 2 float64 51eb35f0ae61 1.4312029167596194 True
    # expect: power 3 float64 148d92c4194e 0.9550246970339581 True
    # expect: wald 1 2 float64 a1abfa24609d 1.2327995857793292 True
    # expect: triangular 0 1 5 float64 aa8bb9ea1e39 1.9734306319077186 True
    # expect: binomial 10 0.3 int64 20d45be32b4b 3 True
    # expect: binomial 1000 0.7 int64 946e5193ad58 694 True
    # expect: negative_binomial 5 0.4 int64 692b9d1ea338 8 True
    # expect: poisson 3 int64 d4b404614329 2 True
    # expect: poisson 30 int64 d11af9e7bc72 31 True
    # expect: zipf 2.5 int64 7441eda45027 1 True
    # expect: geometric 0.5 int64 ed072fd6a6fc 2 True
    # expect: geometric 0.1 int64 58d4482e1b3d 20 True
    # expect: logseries 0.7 int64 7355309d1021 1 True
    # expect: integers 10 int64 a227056975c5 5 True
    # expect: integers 5 1000 int64 f58e7f2c50a6 544 True
    # expect: integers 0 1099511627776 int64 15e31334639d 595928584936 True
    # expect: integers 0 4294967296 int64 68585ae0c453 2327846034 True
    # expect: integers -9223372036854775808 9223372036854775807 int64 e4fc0fd92b9e 774650553203414821 True
    # expect: ['971e8303b1d2', '3ac698603e14', '72f140dbd300', 'bfc4f540e0c3', 'ac69da85cceb', '01d2d733db95', '89ebb9960fb7', '9c988ba424e3', '289ae8621df7']
    # expect: 324124c04257 17799d5c91ec b'-G\xf8\xee\x04'
    # expect: SFC64 [  809084925512801999 10833299150080686779  6810213257847693460] 16415508715507452736 Generator(SFC64)
    # expect: random float64 3d98645d124e 0.5299360452325557 True
    # expect: standard_normal float64 146f483b8ea4 -0.41650720505797584 True
    # expect: standard_exponential float64 42f87dce9d34 0.42922579309255027 True
    # expect: normal 1 2 float64 70cbd8c6c1bd 0.16698558988404832 True
    # expect: uniform -1 3 float64 9a5da9de9e7c 1.1197441809302227 True
    # expect: exponential 2 float64 3cb75ca81cb9 0.8584515861851005 True
    # expect: standard_cauchy float64 335cb2219820 -13.080353479078985 True
    # expect: laplace float64 0de964ec45dd 0.06173933900202498 True
    # expect: gumbel float64 5886248ff03c 0.28118784624600673 True
    # expect: logistic float64 ec41a7d7b3ea 0.11988757047232977 True
    # expect: lognormal float64 d74df83270bb 0.6593457621538823 True
    # expect: rayleigh float64 9e16604f7f1a 0.9265266246498804 True
    # expect: standard_gamma 0.5 float64 fcd23584f811 0.4435144856327832 True
    # expect: standard_gamma 3.5 float64 154c93612325 2.481808903724641 True
    # expect: gamma 2 3 float64 5beef84f2567 3.5541340678478113 True
    # expect: beta 2 3 float64 9b9bf8cffa2e 0.21700653905428238 True
    # expect: beta 0.5 0.5 float64 971a0d099cb2 0.6624892727119074 True
    # expect: f 3 4 float64 6bb0502c4f96 0.3440051817938236 True
    # expect: chisquare 3 float64 6792dd3344cc 1.544271911988333 True
    # expect: noncentral_chisquare 3 2 float64 12ad80d1fc6c 2.9495288482197175 True
    # expect: noncentral_chisquare 0.5 2 float64 9f012866d96f 3.9403773163410243 True
    # expect: noncentral_f 3 4 1 float64 02c977f745ac 0.42840482202735036 True
    # expect: standard_t 3 float64 1019159c88e7 -0.46539795345680646 True
    # expect: vonmises 1 4 float64 44ab2ba79854 1.5351666677485616 True
    # expect: vonmises 1 40000000.0 float64 68ec2daba04b 0.9999341444285073 True
    # expect: vonmises 1 1e-09 float64 408302431081 0.18809371956025725 True
    # expect: pareto 3 float64 719364548dab 0.153816639673835 True
    # expect: weibull 2 float64 65145c28b0bc 0.6551532592398135 True
    # expect: power 3 float64 a7c7c9cfe78a 0.7040493745740167 True
    # expect: wald 1 2 float64 8a606b918e6b 0.7456783724273619 True
    # expect: triangular 0 1 5 float64 caee54bc86fb 1.933849466293462 True
    # expect: binomial 10 0.3 int64 00bf0cac9dd5 3 True
    # expect: binomial 1000 0.7 int64 3d8a516d665c 688 True
    # expect: negative_binomial 5 0.4 int64 45c1d4f43c9f 6 True
    # expect: poisson 3 int64 59752425bde7 5 True
    # expect: poisson 30 int64 8f3fa0324290 30 True
    # expect: zipf 2.5 int64 ca6056300892 1 True
    # expect: geometric 0.5 int64 f3fd394ecfbf 2 True
    # expect: geometric 0.1 int64 6fab775cf4b8 5 True
    # expect: logseries 0.7 int64 5a41adbccc79 1 True
    # expect: integers 10 int64 4a1b67ca762f 2 True
    # expect: integers 5 1000 int64 d3708e9aa4f2 249 True
    # expect: integers 0 1099511627776 int64 f212d95afc54 582670843710 True
    # expect: integers 0 4294967296 int64 2efc35c284e4 1053999517 True
    # expect: integers -9223372036854775808 9223372036854775807 int64 793df5214d84 552222564983947676 True
    # expect: ['e85a377038b3', '007733860f8b', 'b23a5b2a839d', '1cca5e8dd8b8', 'fb7c094ce11a', '25d62c39e6fb', 'f6a7d0f36122', '3941cbd07157', 'c457bb08b483']
    # expect: ff1ce0cda982 cd722cc0ee9f b'\x8a3\x9f\x91D'
    # expect: PCG64DXSM [ 1791289110853690569 15195811958582366061  4353573261847909477] 4893371223387676582 Generator(PCG64DXSM)
    # expect: random float64 e793d065f19d 0.6684007764691958 True
    # expect: standard_normal float64 dd0651793567 0.27546266544254505 True
    # expect: standard_exponential float64 43efb9679fe5 0.09177475587339336 True
    # expect: normal 1 2 float64 8fb2bee8a79d 1.55092533088509 True
    # expect: uniform -1 3 float64 f5b56bf1e0eb 1.6736031058767833 True
    # expect: exponential 2 float64 945551a7307a 0.18354951174678671 True
    # expect: standard_cauchy float64 4ae8aa30f2f6 3.510910028866502 True
    # expect: laplace float64 da3429e24eb3 0.41068101674761653 True
    # expect: gumbel float64 4dbd3fb9ec39 -0.09878431736427555 True
    # expect: logistic float64 ded3bf36a57a 0.7009608767294058 True
    # expect: lognormal float64 1d3cfac1ba17 1.317139929044492 True
    # expect: rayleigh float64 e0b39eff2f09 0.4284267869155554 True
    # expect: standard_gamma 0.5 float64 762dfd4a43b0 0.4759563703245979 True
    # expect: standard_gamma 3.5 float64 115d1266ddaa 3.6825843331881907 True
    # expect: gamma 2 3 float64 5e25433b86fa 6.144540955173156 True
    # expect: beta 2 3 float64 41619c76cb4a 0.36888165190125666 True
    # expect: beta 0.5 0.5 float64 e30ad0e73578 0.999896357335683 True
    # expect: f 3 4 float64 eae6ec2ae924 0.8472641762813936 True
    # expect: chisquare 3 float64 8480f016b697 2.9804206007726615 True
    # expect: noncentral_chisquare 3 2 float64 7c21444466e7 2.411621039426365 True
    # expect: noncentral_chisquare 0.5 2 float64 1fa0be77b033 2.8807685327071484 True
    # expect: noncentral_f 3 4 1 float64 75339a21ccc0 0.3828136855835888 True
    # expect: standard_t 3 float64 f312f9d7b783 0.3013349888157692 True
    # expect: vonmises 1 4 float64 79ae610ef8a9 1.8204592700851752 True
    # expect: vonmises 1 40000000.0 float64 cdc7360581ca 1.000043554471657 True
    # expect: vonmises 1 1e-09 float64 2ac82757ceab 1.058093284428885 True
    # expect: pareto 3 float64 9a2e6f49bfeb 0.031064316050258795 True
    # expect: weibull 2 float64 62b4d43da537 0.30294348626995327 True
    # expect: power 3 float64 f47bfd3917b4 0.4442720598595147 True
    # expect: wald 1 2 float64 ddfdff283711 0.8232668339576378 True
    # expect: triangular 0 1 5 float64 cd0918b65a45 2.424736038652332 True
    # expect: binomial 10 0.3 int64 d81ce9a85ffa 4 True
    # expect: binomial 1000 0.7 int64 b61fbadc0083 728 True
    # expect: negative_binomial 5 0.4 int64 5605753f63a9 10 True
    # expect: poisson 3 int64 8e193094eb9e 1 True
    # expect: poisson 30 int64 867d5b28f515 33 True
    # expect: zipf 2.5 int64 c7128216dceb 2 True
    # expect: geometric 0.5 int64 6c5f07f4de53 2 True
    # expect: geometric 0.1 int64 c4672436e7dc 1 True
    # expect: logseries 0.7 int64 20b744814f5c 1 True
    # expect: integers 10 int64 29f2c159331b 5 True
    # expect: integers 5 1000 int64 96825c2c3988 558 True
    # expect: integers 0 1099511627776 int64 6f372caf09e4 734914425742 True
    # expect: integers 0 4294967296 int64 3a0adc1df0df 2388871197 True
    # expect: integers -9223372036854775808 9223372036854775807 int64 bbf57f06274d 3106446025341224988 True
    # expect: ['8a428df1421d', '0010b9c9cb3a', '890498b48233', 'aa73b3871340', 'd7b605de6ef8', '8cc6bc27f3bf', '847ff905add9', '94a47594e481', '2152b392d540']
    # expect: c7bf987103e9 52aaa26bff7c b'\xe3@b\x00/'
