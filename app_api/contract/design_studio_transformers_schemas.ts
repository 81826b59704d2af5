// What Design Studio does to an e-mail's HTML before it is sent. Names are Customer.io's; each step is off where it is absent.
import { z } from "zod";
import { oneOf } from "./fields.ts";

const enabled = z.boolean().optional();
const flag = z.boolean().optional();

export const UrlParametersTransformer = z.strictObject({
  enabled,
  parameters: z.array(z.looseObject({})).optional().describe("The parameters, such as `utm_source`."),
}).describe("Adds parameters to the links.");

export const CssVariablesTransformer = z.strictObject({
  enabled,
  preserve: flag.describe("Keeps the declarations as well."),
}).describe("Puts the values of CSS variables in their place.");

export const CssInlinerTransformer = z.strictObject({
  enabled,
  apply_style_tags: flag,
  preserve_important: flag,
  remove_style_tags: flag,
  preserve_font_faces: flag,
  preserve_media_queries: flag,
  preserve_keyframes: flag,
  preserve_pseudos: flag,
  inline_pseudo_elements: flag,
  apply_html_attributes: z.strictObject({
    enabled,
    apply_width_attributes: flag,
    apply_height_attributes: flag,
    apply_table_element_attributes: flag,
  }).optional().describe("Writes sizes as HTML attributes too, for old mail programs."),
}).describe("Moves CSS rules into the elements they apply to.");

export const AccessibilityTransformer = z.strictObject({
  enabled,
  language: z.string().optional().describe("Language of the text, for screen readers."),
  add_lang_to_html: flag,
  add_dir_to_html: flag,
  add_lang_to_content: flag,
  add_dir_to_content: flag,
  add_role_to_tables: flag,
  add_vml_alt_text: flag,
  add_empty_alt_to_images: flag,
  add_title_to_head: flag,
  remove_button_role_from_links: flag,
  remove_zoom_meta_tag: flag,
}).describe("Adds what screen readers need.");

export const FormatterTransformer = z.strictObject({
  type: oneOf(["none", "prettify", "minify"]).optional(),
  prettify: z.strictObject({
    indent_character: z.string().optional(),
    indent_size: z.number().int().optional(),
    wrap_attributes: flag,
  }).optional().describe("For the type `prettify`."),
  minify: z.strictObject({
    remove_line_breaks: flag,
    line_length_limit: z.number().int().optional().describe("Characters."),
    remove_indentations: flag,
    remove_html_comments: oneOf(["0", "1", "2"]).optional().describe(
      "`0` keeps them, `1` keeps only conditional ones, `2` keeps none.",
    ),
    remove_css_comments: flag,
  }).optional().describe("For the type `minify`."),
}).describe("Sets the HTML neatly, or small.");

export const UnusedCssTransformer = z.strictObject({
  enabled,
  whitelist: z.array(z.string()).optional().describe("Selectors that stay although nothing has them."),
  backend_markers: z.array(z.strictObject({ heads: z.string().optional(), tails: z.string().optional() }))
    .optional().describe("What begins and ends Liquid, which is no CSS."),
  uglify: flag.describe("Shortens the names of classes."),
}).describe("Drops CSS rules that nothing uses.");

export const DesignStudioTransformers = z.strictObject({
  url_parameters: UrlParametersTransformer.optional(),
  css_variables: CssVariablesTransformer.optional(),
  css_inliner: CssInlinerTransformer.optional(),
  accessibility: AccessibilityTransformer.optional(),
  formatter: FormatterTransformer.optional(),
  prevent_widows: z.strictObject({ enabled }).optional().describe("Keeps a last word from standing alone."),
  encode_entities: z.strictObject({ enabled }).optional().describe("Writes special characters as entities."),
  remove_unused_css: UnusedCssTransformer.optional(),
}).describe("What is done to the HTML before it is sent.");
