# crypt: passwords as the system keeps them.
import warnings
warnings.simplefilter("ignore")
import crypt

print(crypt.crypt("secret", "ab"), crypt.crypt("secret", "$1$saltsalt"), crypt.crypt("secret", "$5$saltstring")[:30])
# expect: abNANd1rDfiNc $1$saltsalt$9xy1btjgzLYfb7hivXtC// $5$saltstring$C3o4O1TC6aRHF4FI
print(crypt.methods, crypt.METHOD_SHA512, crypt.METHOD_MD5.total_size)
# expect: [<crypt.METHOD_SHA512>, <crypt.METHOD_SHA256>, <crypt.METHOD_BLOWFISH>, <crypt.METHOD_MD5>, <crypt.METHOD_CRYPT>] <crypt.METHOD_SHA512> 34
for method in crypt.methods:
    made = crypt.crypt("pass", crypt.mksalt(method, rounds=16) if method.name == "BLOWFISH" else method)
    print(method, len(made) == method.total_size, crypt.crypt("pass", made) == made, crypt.crypt("other", made) == made)
    # expect: <crypt.METHOD_SHA512> True True False
    # expect: <crypt.METHOD_SHA256> True True False
    # expect: <crypt.METHOD_BLOWFISH> True True False
    # expect: <crypt.METHOD_MD5> True True False
    # expect: <crypt.METHOD_CRYPT> True True False
print(crypt.mksalt(crypt.METHOD_SHA256, rounds=5000)[:15], len(crypt.mksalt()))  # expect: $5$rounds=5000$ 19
for wrong in (lambda: crypt.mksalt(crypt.METHOD_MD5, rounds=5), lambda: crypt.mksalt(crypt.METHOD_SHA256, rounds=5),
              lambda: crypt.mksalt(crypt.METHOD_BLOWFISH, rounds=5), lambda: crypt.mksalt(crypt.METHOD_SHA512, rounds="x"),
              lambda: crypt.crypt("x", "*bad")):
    try:
        print(wrong())
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
        # expect: ValueError <crypt.METHOD_MD5> doesn't support the rounds argument
        # expect: ValueError rounds out of the range 1000 to 999_999_999
        # expect: ValueError rounds must be a power of 2
        # expect: TypeError str object cannot be interpreted as an integer
        # expect: *0
