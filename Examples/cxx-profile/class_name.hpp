// The name of a class of an art school: its number and the years of its course, "3(5) Б".
// SPDX-License-Identifier: Apache-2.0
#ifndef CLASS_NAME_HPP
#define CLASS_NAME_HPP

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

/// A class's name cut into its parts; a view of the text it was made of.
class ClassName {
public:
    /// Reads a name; nothing when it is not of this form, or the number is beyond the course.
    static std::optional<ClassName> parse(std::string_view text) noexcept {
        ClassName name;
        const char *const end = text.data() + text.size();
        const auto number = std::from_chars(text.data(), end, name.number_);
        if (number.ec != std::errc{} || number.ptr == end || *number.ptr != '(') return {};
        const auto years = std::from_chars(number.ptr + 1, end, name.years_);
        if (years.ec != std::errc{} || years.ptr == end || *years.ptr != ')') return {};
        if (name.years_ < 3 || name.years_ > 9) return {};
        if (name.number_ < 1 || name.number_ > name.years_) return {};
        // substr() would ask for a function that throws.
        name.rest_ = {number.ptr, static_cast<std::size_t>(end - number.ptr)};
        return name;
    }

    /// The class's number, from 1.
    int number() const noexcept { return number_; }
    /// Whether the course ends with this class.
    bool isLast() const noexcept { return number_ == years_; }
    /// What stands behind the number: "(5) Б".
    std::string_view rest() const noexcept { return rest_; }

private:
    ClassName() = default;

    int number_ = 0;
    int years_ = 0;
    std::string_view rest_;
};

#endif
