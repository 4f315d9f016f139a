import struct
for code in "bBhH":
    for order in "@<>!":
        for value in 10**5, -1 << 20, -1:
            try:
                struct.pack(order + code, value)
            except struct.error as e:
                print(order + code, value, e)  # expect: @b 100000 byte format requires -128 <= number <= 127
                # expect: @b -1048576 byte format requires -128 <= number <= 127
                # expect: <b 100000 byte format requires -128 <= number <= 127
                # expect: <b -1048576 byte format requires -128 <= number <= 127
                # expect: >b 100000 byte format requires -128 <= number <= 127
                # expect: >b -1048576 byte format requires -128 <= number <= 127
                # expect: !b 100000 byte format requires -128 <= number <= 127
                # expect: !b -1048576 byte format requires -128 <= number <= 127
                # expect: @B 100000 ubyte format requires 0 <= number <= 255
                # expect: @B -1048576 ubyte format requires 0 <= number <= 255
                # expect: @B -1 ubyte format requires 0 <= number <= 255
                # expect: <B 100000 ubyte format requires 0 <= number <= 255
                # expect: <B -1048576 ubyte format requires 0 <= number <= 255
                # expect: <B -1 ubyte format requires 0 <= number <= 255
                # expect: >B 100000 ubyte format requires 0 <= number <= 255
                # expect: >B -1048576 ubyte format requires 0 <= number <= 255
                # expect: >B -1 ubyte format requires 0 <= number <= 255
                # expect: !B 100000 ubyte format requires 0 <= number <= 255
                # expect: !B -1048576 ubyte format requires 0 <= number <= 255
                # expect: !B -1 ubyte format requires 0 <= number <= 255
                # expect: @h 100000 short format requires -32768 <= number <= 32767
                # expect: @h -1048576 short format requires -32768 <= number <= 32767
                # expect: <h 100000 short format requires -32768 <= number <= 32767
                # expect: <h -1048576 short format requires -32768 <= number <= 32767
                # expect: >h 100000 'h' format requires -32768 <= number <= 32767
                # expect: >h -1048576 'h' format requires -32768 <= number <= 32767
                # expect: !h 100000 'h' format requires -32768 <= number <= 32767
                # expect: !h -1048576 'h' format requires -32768 <= number <= 32767
                # expect: @H 100000 ushort format requires 0 <= number <= 65535
                # expect: @H -1048576 ushort format requires 0 <= number <= 65535
                # expect: @H -1 ushort format requires 0 <= number <= 65535
                # expect: <H 100000 ushort format requires 0 <= number <= 65535
                # expect: <H -1048576 ushort format requires 0 <= number <= 65535
                # expect: <H -1 ushort format requires 0 <= number <= 65535
                # expect: >H 100000 'H' format requires 0 <= number <= 65535
                # expect: >H -1048576 argument out of range
                # expect: >H -1 argument out of range
                # expect: !H 100000 'H' format requires 0 <= number <= 65535
                # expect: !H -1048576 argument out of range
                # expect: !H -1 argument out of range
