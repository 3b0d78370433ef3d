// What TypeScript's compiler does not see; above all, that no text of a report ever becomes markup.

import tseslint from "typescript-eslint";

const MARKUP =
  "Text of reports is shown as text: no markup from strings. Give it to an element as its child instead.";
const NAMES =
  "/^(innerHTML|outerHTML|srcdoc|dangerouslySetInnerHTML|insertAdjacentHTML|setHTMLUnsafe|setHTML|createContextualFragment|parseFromString|write|writeln)$/";

export default tseslint.config(
  { ignores: ["node_modules", "public"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-console": "error",
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "@typescript-eslint/max-params": ["error", { max: 6 }],
      "no-restricted-syntax": [
        "error",
        { selector: `MemberExpression[property.name=${NAMES}]`, message: MARKUP },
        { selector: `MemberExpression[property.value=${NAMES}]`, message: MARKUP },
        { selector: `JSXAttribute[name.name=${NAMES}]`, message: MARKUP },
        { selector: `Property[key.name=${NAMES}]`, message: MARKUP },
        { selector: "JSXOpeningElement[name.name='script']", message: MARKUP },
        {
          selector: "JSXOpeningElement[name.name='a'] JSXAttribute[name.name='href'][value.type='JSXExpressionContainer']",
          message: "An address made from data goes through ui/link.tsx, which lets only web addresses lead anywhere.",
        },
      ],
    },
  },
  { files: ["src/ui/link.tsx"], rules: { "no-restricted-syntax": "off" } },
);
