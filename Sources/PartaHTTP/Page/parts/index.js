// All parts under one address.

export * from "./button.js";
export * from "./content.js";
export * from "./dialog.js";
export * from "./form.js";
export * from "./icon.js";
export * from "./toast.js";
