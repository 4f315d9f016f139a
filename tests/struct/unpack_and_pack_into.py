import struct
def u(f,d,*a,fn='unpack'):
    try: print(getattr(struct,fn)(f,d,*a))
    except Exception as e: print(type(e).__name__, e)
u('i',b'abc'); u('i',b'abcde',2,fn='unpack_from'); u('i',b'abcde',-6,fn='unpack_from'); u('i',b'abcde',-1,fn='unpack_from'); u('i',b'abcde',9,fn='unpack_from')
print(list(struct.iter_unpack('h',b'abcd'))); 
for f,d in (('h',b'abc'),('',b'')): 
    try: struct.iter_unpack(f,d)
    except Exception as e: print(e)
for a in ((bytearray(3),0,1),(bytearray(3),-4,1),(bytearray(5),-2,1),(bytearray(5),),(b'abcd',0,1),(bytearray(5),0)):
    try: struct.pack_into('i',*a)
    except Exception as e: print(type(e), e)
S=struct.Struct('<hi'); print(str(S)[:22], S.format, S.size, struct.Struct, struct.error, struct.pack)
try: S.unpack(b'a')
except Exception as e: print(e)
print(struct.unpack('3s2xb5p',b'abc\0\0\7\3abcd'), struct.unpack('?',b'\5'))
print(struct.calcsize('bi'), struct.calcsize('ib'), struct.calcsize('ibq'), struct.calcsize('@iP0l'), struct.unpack('>hHiIqQefd', struct.pack('>hHiIqQefd', -2, 3, -4, 5, -6, 7, 1.5, 2.5, 3.5)))
