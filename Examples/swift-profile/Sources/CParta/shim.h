#include <parta_profile.h>
