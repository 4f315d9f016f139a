"""Sound files: read and write WAV files of uncompressed samples.

A WAV file is a RIFF container (RIFX: the same with big-endian numbers): chunks of a four-letter name, a length and that many bytes,
padded to an even number.  "fmt " says what the samples are, "data" holds them; all other chunks are skipped.

No length in a file is trusted: nothing is allocated beyond what the file still holds.
"""

import io
import os
import struct
import sys
import warnings

import numpy

__all__ = ["WavFileWarning", "read", "write"]


class WavFileWarning(UserWarning):
    pass


PCM, IEEE_FLOAT, EXTENSIBLE = 1, 3, 0xFFFE

# The registered formats (RFC 2361 and later ones), for messages.
_FORMAT_NAMES = """
    0:UNKNOWN 1:PCM 2:ADPCM 3:IEEE_FLOAT 4:VSELP 5:IBM_CVSD 6:ALAW 7:MULAW 8:DTS 9:DRM a:WMAVOICE9 b:WMAVOICE10
    10:OKI_ADPCM 11:DVI_ADPCM 12:MEDIASPACE_ADPCM 13:SIERRA_ADPCM 14:G723_ADPCM 15:DIGISTD 16:DIGIFIX
    17:DIALOGIC_OKI_ADPCM 18:MEDIAVISION_ADPCM 19:CU_CODEC 1a:HP_DYN_VOICE 20:YAMAHA_ADPCM 21:SONARC
    22:DSPGROUP_TRUESPEECH 23:ECHOSC1 24:AUDIOFILE_AF36 25:APTX 26:AUDIOFILE_AF10 27:PROSODY_1612 28:LRC 30:DOLBY_AC2
    31:GSM610 32:MSNAUDIO 33:ANTEX_ADPCME 34:CONTROL_RES_VQLPC 35:DIGIREAL 36:DIGIADPCM 37:CONTROL_RES_CR10
    38:NMS_VBXADPCM 39:CS_IMAADPCM 3a:ECHOSC3 3b:ROCKWELL_ADPCM 3c:ROCKWELL_DIGITALK 3d:XEBEC 40:G721_ADPCM 41:G728_CELP
    42:MSG723 43:INTEL_G723_1 44:INTEL_G729 45:SHARP_G726 50:MPEG 52:RT24 53:PAC 55:MPEGLAYER3 59:LUCENT_G723 60:CIRRUS
    61:ESPCM 62:VOXWARE 63:CANOPUS_ATRAC 64:G726_ADPCM 65:G722_ADPCM 66:DSAT 67:DSAT_DISPLAY 69:VOXWARE_BYTE_ALIGNED
    70:VOXWARE_AC8 71:VOXWARE_AC10 72:VOXWARE_AC16 73:VOXWARE_AC20 74:VOXWARE_RT24 75:VOXWARE_RT29 76:VOXWARE_RT29HW
    77:VOXWARE_VR12 78:VOXWARE_VR18 79:VOXWARE_TQ40 7a:VOXWARE_SC3 7b:VOXWARE_SC3_1 80:SOFTSOUND 81:VOXWARE_TQ60 82:MSRT24
    83:G729A 84:MVI_MVI2 85:DF_G726 86:DF_GSM610 88:ISIAUDIO 89:ONLIVE 8a:MULTITUDE_FT_SX20 8b:INFOCOM_ITS_G721_ADPCM
    8c:CONVEDIA_G729 8d:CONGRUENCY 91:SBC24 92:DOLBY_AC3_SPDIF 93:MEDIASONIC_G723 94:PROSODY_8KBPS 97:ZYXEL_ADPCM
    98:PHILIPS_LPCBB 99:PACKED a0:MALDEN_PHONYTALK a1:RACAL_RECORDER_GSM a2:RACAL_RECORDER_G720_A a3:RACAL_RECORDER_G723_1
    a4:RACAL_RECORDER_TETRA_ACELP b0:NEC_AAC ff:RAW_AAC1 100:RHETOREX_ADPCM 101:IRAT 111:VIVO_G723 112:VIVO_SIREN
    120:PHILIPS_CELP 121:PHILIPS_GRUNDIG 123:DIGITAL_G723 125:SANYO_LD_ADPCM 130:SIPROLAB_ACEPLNET 131:SIPROLAB_ACELP4800
    132:SIPROLAB_ACELP8V3 133:SIPROLAB_G729 134:SIPROLAB_G729A 135:SIPROLAB_KELVIN 136:VOICEAGE_AMR 140:G726ADPCM
    141:DICTAPHONE_CELP68 142:DICTAPHONE_CELP54 150:QUALCOMM_PUREVOICE 151:QUALCOMM_HALFRATE 155:TUBGSM 160:MSAUDIO1
    161:WMAUDIO2 162:WMAUDIO3 163:WMAUDIO_LOSSLESS 164:WMASPDIF 170:UNISYS_NAP_ADPCM 171:UNISYS_NAP_ULAW
    172:UNISYS_NAP_ALAW 173:UNISYS_NAP_16K 174:SYCOM_ACM_SYC008 175:SYCOM_ACM_SYC701_G726L 176:SYCOM_ACM_SYC701_CELP54
    177:SYCOM_ACM_SYC701_CELP68 178:KNOWLEDGE_ADVENTURE_ADPCM 180:FRAUNHOFER_IIS_MPEG2_AAC 190:DTS_DS 200:CREATIVE_ADPCM
    202:CREATIVE_FASTSPEECH8 203:CREATIVE_FASTSPEECH10 210:UHER_ADPCM 215:ULEAD_DV_AUDIO 216:ULEAD_DV_AUDIO_1
    220:QUARTERDECK 230:ILINK_VC 240:RAW_SPORT 241:ESST_AC3 249:GENERIC_PASSTHRU 250:IPI_HSX 251:IPI_RPELP 260:CS2
    270:SONY_SCX 271:SONY_SCY 272:SONY_ATRAC3 273:SONY_SPC 280:TELUM_AUDIO 281:TELUM_IA_AUDIO
    285:NORCOM_VOICE_SYSTEMS_ADPCM 300:FM_TOWNS_SND 350:MICRONAS 351:MICRONAS_CELP833 400:BTV_DIGITAL
    401:INTEL_MUSIC_CODER 402:INDEO_AUDIO 450:QDESIGN_MUSIC 500:ON2_VP7_AUDIO 501:ON2_VP6_AUDIO 680:VME_VMPCM 681:TPC
    8ae:LIGHTWAVE_LOSSLESS 1000:OLIGSM 1001:OLIADPCM 1002:OLICELP 1003:OLISBC 1004:OLIOPR 1100:LH_CODEC 1101:LH_CODEC_CELP
    1102:LH_CODEC_SBC8 1103:LH_CODEC_SBC12 1104:LH_CODEC_SBC16 1400:NORRIS 1401:ISIAUDIO_2 1500:SOUNDSPACE_MUSICOMPRESS
    1600:MPEG_ADTS_AAC 1601:MPEG_RAW_AAC 1602:MPEG_LOAS 1608:NOKIA_MPEG_ADTS_AAC 1609:NOKIA_MPEG_RAW_AAC
    160a:VODAFONE_MPEG_ADTS_AAC 160b:VODAFONE_MPEG_RAW_AAC 1610:MPEG_HEAAC 181c:VOXWARE_RT24_SPEECH
    1971:SONICFOUNDRY_LOSSLESS 1979:INNINGS_TELECOM_ADPCM 1c07:LUCENT_SX8300P 1c0c:LUCENT_SX5363S 1f03:CUSEEME
    1fc4:NTCSOFT_ALF2CM_ACM 2000:DVM 2001:DTS2 3313:MAKEAVIS 4143:DIVIO_MPEG4_AAC 4201:NOKIA_ADAPTIVE_MULTIRATE
    4243:DIVIO_G726 434c:LEAD_SPEECH 564c:LEAD_VORBIS 5756:WAVPACK_AUDIO 674f:OGG_VORBIS_MODE_1 6750:OGG_VORBIS_MODE_2
    6751:OGG_VORBIS_MODE_3 676f:OGG_VORBIS_MODE_1_PLUS 6770:OGG_VORBIS_MODE_2_PLUS 6771:OGG_VORBIS_MODE_3_PLUS 6c61:ALAC
    7000:_3COM_NBX 704f:OPUS 706d:FAAD_AAC 7361:AMR_NB 7362:AMR_WB 7363:AMR_WP 7a21:GSM_AMR_CBR 7a22:GSM_AMR_VBR_SID
    a100:COMVERSE_INFOSYS_G723_1 a101:COMVERSE_INFOSYS_AVQSBC a102:COMVERSE_INFOSYS_SBC a103:SYMBOL_G729_A
    a104:VOICEAGE_AMR_WB a105:INGENIENT_G726 a106:MPEG4_AAC a107:ENCORE_G726 a108:ZOLL_ASAO a109:SPEEX_VOICE
    a10a:VIANIX_MASC a10b:WM9_SPECTRUM_ANALYZER a10c:WMF_SPECTRUM_ANAYZER a10d:GSM_610 a10e:GSM_620 a10f:GSM_660
    a110:GSM_690 a111:GSM_ADAPTIVE_MULTIRATE_WB a112:POLYCOM_G722 a113:POLYCOM_G728 a114:POLYCOM_G729_A a115:POLYCOM_SIREN
    a116:GLOBAL_IP_ILBC a117:RADIOTIME_TIME_SHIFT_RADIO a118:NICE_ACA a119:NICE_ADPCM a11a:VOCORD_G721 a11b:VOCORD_G726
    a11c:VOCORD_G722_1 a11d:VOCORD_G728 a11e:VOCORD_G729 a11f:VOCORD_G729_A a120:VOCORD_G723_1 a121:VOCORD_LBC
    a122:NICE_G728 a123:FRACE_TELECOM_G729 a124:CODIAN f1ac:FLAC fffe:EXTENSIBLE ffff:DEVELOPMENT
"""

# What the GUID of an extensible format ends in if its first four bytes are a format of the old kind, by byte order.
_GUID_TAIL = {
    "<": b"\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71",
    ">": b"\x00\x00\x00\x10\x80\x00\x00\xaa\x00\x38\x9b\x71",
}


def _unknown_format(tag):
    names = dict(row.split(":") for row in _FORMAT_NAMES.split())
    name = names.get(f"{tag:x}", f"{tag:#06x}")
    return ValueError(f"Unknown wave file format: {name}. Supported formats: PCM, IEEE_FLOAT")


class _Reader:
    """One file being read.  order: "<" or ">"."""

    def __init__(self, fid, mmap):
        self.fid, self.mmap = fid, mmap
        self.format = self.data = None

    def unpack(self, form, size):
        return struct.unpack(self.order + form, self.fid.read(size))

    def skip_pad(self, size):
        if size % 2:
            self.fid.seek(1, 1)

    # ---- the chunks

    def riff(self):
        """The size that the header claims for the whole file."""
        signature = self.fid.read(4)
        if signature not in (b"RIFF", b"RIFX"):
            raise ValueError(f"File format {signature!r} not understood. Only 'RIFF' and 'RIFX' supported.")
        self.order = "<" if signature == b"RIFF" else ">"
        size, = self.unpack("I", 4)
        form = self.fid.read(4)
        if form != b"WAVE":
            raise ValueError(f"Not a WAV file. RIFF form type is {form!r}.")
        return size + 8

    def fmt(self):
        size, = self.unpack("I", 4)
        if size < 16:
            raise ValueError("Binary structure of wave file is not compliant")
        tag, channels, rate, byte_rate, block, depth = self.unpack("HHIIHH", 16)
        done = 16
        if tag == EXTENSIBLE and size >= 18:
            tag, done = self.extension(tag)
        if tag not in (PCM, IEEE_FLOAT):
            raise _unknown_format(tag)
        if size > done:
            self.fid.seek(size - done, 1)
        self.skip_pad(size)
        if tag == PCM and byte_rate != rate * block:
            raise ValueError("WAV header is invalid: nAvgBytesPerSec must equal product of nSamplesPerSec and nBlockAlign, but "
                             f"file has nSamplesPerSec = {rate}, nBlockAlign = {block}, and nAvgBytesPerSec = {byte_rate}")
        self.format = tag, channels, rate, block, depth

    def extension(self, tag):
        """The format that an extensible one stands for, and the bytes of the chunk read so far."""
        size, = self.unpack("H", 2)
        if size < 22:
            raise ValueError("Binary structure of wave file is not compliant")
        guid = self.fid.read(22)[6:22]
        if guid.endswith(_GUID_TAIL[self.order]):
            tag, = struct.unpack(self.order + "I", guid[:4])
        return tag, 16 + 2 + 22

    def skip(self):
        length = self.fid.read(4)
        if length:
            size, = struct.unpack(self.order + "I", length)
            self.fid.seek(size, 1)
            self.skip_pad(size)

    def samples(self):
        if self.format is None:
            raise ValueError("No fmt chunk before data")
        _, channels, _, block, _ = self.format
        size, = self.unpack("I", 4)
        width = block // channels if channels else 0
        if width == 0:
            raise ValueError(f"WAV header is invalid: nBlockAlign = {block} is too small for nChannels = {channels}")
        dtype = self.dtype(width)
        if dtype is None:
            if self.mmap:
                raise ValueError(f"mmap=True not compatible with {width}-byte container size.")
            data = self.widened(width, size)
        else:
            data = self.mapped(dtype, size) if self.mmap else self.elements(dtype, size)
        self.skip_pad(size)
        self.data = data.reshape(-1, channels) if channels > 1 else data

    # ---- samples

    def dtype(self, width):
        """Of samples that are `width` bytes apart; None: there is none, they become left-aligned in a wider one."""
        tag, _, _, _, depth = self.format
        if tag == IEEE_FLOAT:
            if depth not in (32, 64):
                raise ValueError(f"Unsupported bit depth: the WAV file has {depth}-bit floating-point data.")
            return numpy.dtype(f"{self.order}f{width}")
        if 1 <= depth <= 8:
            return numpy.dtype("u1")
        if width in (3, 5, 6, 7):
            return None
        if depth > 64:
            raise ValueError(f"Unsupported bit depth: the WAV file has {depth}-bit integer data.")
        return numpy.dtype(f"{self.order}i{width}")

    def elements(self, dtype, size):
        """Up to size bytes from here on."""
        start = self.fid.tell()
        width = self.format[3] // self.format[1]
        try:
            left = max(os.fstat(self.fid.fileno()).st_size - start, 0)
        except io.UnsupportedOperation:
            return numpy.frombuffer(self.fid.read(size), dtype=dtype)
        wanted = size // width
        data = numpy.empty(min(wanted, left // dtype.itemsize), dtype=dtype)
        done = self.fid.readinto(data.view("u1").data) if data.size else 0
        if data.size < wanted:
            self.fid.seek(0, 2)
        return data if done == data.nbytes else data[:done // dtype.itemsize]

    def mapped(self, dtype, size):
        """As elements(), but the file's own memory, copied where it is written to: all of them must be there."""
        count = size // (self.format[3] // self.format[1])
        start = self.fid.tell()
        data = numpy.memmap(self.fid, dtype=dtype, mode="c", offset=start, shape=(count,))
        self.fid.seek(start + size)
        return data

    def widened(self, width, size):
        """Samples of 3, 5, 6 or 7 bytes as the high bytes of 4 or 8."""
        raw = self.raw_bytes(size)
        wide = 4 if width == 3 else 8
        out = numpy.zeros((len(raw) // width, wide), dtype="u1")
        where = slice(None, width) if self.order == ">" else slice(-width, None)
        out[:, where] = raw.reshape(-1, width)
        return out.view(f"{self.order}i{wide}").reshape(out.shape[:-1])

    def raw_bytes(self, size):
        return numpy.frombuffer(self.fid.read(size), dtype="u1")


def _read_chunks(reader):
    fid, size = reader.fid, reader.riff()
    while fid.tell() < size:
        name = fid.read(4)
        if not name:
            if reader.data is None:
                raise ValueError("Unexpected end of file.")
            warnings.warn(f"Reached EOF prematurely; finished at {fid.tell():d} bytes, expected {size:d} bytes from header.",
                          WavFileWarning, stacklevel=3)
            break
        if len(name) < 4:
            message = f"Incomplete chunk ID: {name!r}"
            if reader.format is None or reader.data is None:
                raise ValueError(message)
            warnings.warn(message + ", ignoring it.", WavFileWarning, stacklevel=3)
        if name == b"fmt ":
            reader.fmt()
        elif name == b"data":
            reader.samples()
        else:
            if name not in (b"fact", b"LIST", b"JUNK", b"Fake"):
                warnings.warn("Chunk (non-data) not understood, skipping it.", WavFileWarning, stacklevel=3)
            reader.skip()
    if reader.data is None:
        raise ValueError("Unexpected end of file.")


def read(filename, mmap=False):
    """(samples per second, samples) of a file or an open one: one dimension for one channel, else (samples, channels)."""
    opened = hasattr(filename, "read")
    fid = filename if opened else open(filename, "rb")
    try:
        reader = _Reader(fid, mmap and not opened)
        _read_chunks(reader)
    finally:
        if opened:
            fid.seek(0)
        else:
            fid.close()
    return reader.format[2], reader.data


def _header(rate, data):
    kind, width = data.dtype.kind, data.dtype.itemsize
    if not (kind in "if" or (kind == "u" and width == 1)):
        raise ValueError(f"Unsupported data type '{data.dtype}'")
    channels = 1 if data.ndim == 1 else data.shape[1]
    tag = IEEE_FLOAT if kind == "f" else PCM
    fmt = struct.pack("<HHIIHH", tag, channels, rate, rate * width * channels, channels * width, width * 8)
    if kind == "f":
        fmt += b"\x00\x00"  # no extension
    header = b"RIFF\x00\x00\x00\x00WAVEfmt " + struct.pack("<I", len(fmt)) + fmt
    if kind == "f":
        header += b"fact" + struct.pack("<II", 4, data.shape[0])
    if len(header) + data.nbytes > 0xFFFFFFFF:
        raise ValueError("Data exceeds wave file size limit")
    return header + b"data" + struct.pack("<I", data.nbytes)


def write(filename, rate, data):
    """Write samples, of one dimension or (samples, channels), as a file: integers as PCM, floats as they are."""
    opened = hasattr(filename, "write")
    fid = filename if opened else open(filename, "wb")
    try:
        fid.write(_header(rate, data))
        if data.dtype.byteorder == ">" or (data.dtype.byteorder == "=" and sys.byteorder == "big"):
            data = data.byteswap()
        fid.write(data.ravel().view("b").data)
        size = fid.tell()
        fid.seek(4)
        fid.write(struct.pack("<I", size - 8))
    finally:
        if opened:
            fid.seek(0)
        else:
            fid.close()
