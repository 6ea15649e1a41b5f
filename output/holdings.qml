<qgis version="3.22" styleCategories="Symbology">
  <renderer-v2 type="singleSymbol">
    <symbols>
      <symbol type="fill" name="0" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="style" type="QString" value="solid" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option name="name" type="QString" value="" />
              <Option name="properties" type="Map">
                <Option name="fillColor" type="Map">
                  <Option name="active" type="bool" value="true" />
                  <Option name="expression" type="QString" value="set_color_part(&quot;fill&quot;, 'alpha', 255 * &quot;fill-opacity&quot;)" />
                  <Option name="type" type="int" value="3" />
                </Option>
                <Option name="outlineColor" type="Map">
                  <Option name="active" type="bool" value="true" />
                  <Option name="expression" type="QString" value="&quot;stroke&quot;" />
                  <Option name="type" type="int" value="3" />
                </Option>
                <Option name="outlineWidth" type="Map">
                  <Option name="active" type="bool" value="true" />
                  <Option name="expression" type="QString" value="0.26 * &quot;stroke-width&quot;" />
                  <Option name="type" type="int" value="3" />
                </Option>
              </Option>
              <Option name="type" type="QString" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
