// Everything of the C library that Swift code of this package may call.
#pragma once
#include <openssl/evp.h>
#include <openssl/sha.h>
